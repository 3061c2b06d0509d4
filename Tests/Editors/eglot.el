;;; Emacs opens a page, sees the finding where its words stand, and applies the preferred fix.

(require 'cl-lib)
(require 'package)
(package-initialize)
(load (expand-file-name "Integrations/editors/emacs.el"))

(defun check-fail (format &rest arguments)
  (princ (concat "eglot: " (apply #'format format arguments) "\n") #'external-debugging-output)
  (kill-emacs 1))

(defun check-wait (condition)
  (let ((end (+ (float-time) 20)) result)
    (while (and (not (setq result (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    result))

(setq eglot-sync-connect 20
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0)
(remove-hook 'text-mode-hook #'eglot-ensure)
(remove-hook 'html-mode-hook #'eglot-ensure)
(find-file (getenv "PAGE"))
(apply #'eglot--connect (eglot--guess-contact))
(flymake-mode 1)
(flymake-start)

(let* ((rule (getenv "RULE"))
       (finding
        (check-wait
         (lambda ()
           (cl-find-if (lambda (d) (string-match-p (regexp-quote rule) (flymake-diagnostic-text d)))
                       (flymake-diagnostics)))))
       start end)
  (unless finding (check-fail "no finding came"))
  (goto-char (point-min))
  (search-forward (getenv "WORDS"))
  (setq start (match-beginning 0) end (match-end 0))
  (unless (and (= (flymake-diagnostic-beg finding) start) (= (flymake-diagnostic-end finding) end))
    (check-fail "the finding stands at %s-%s, its words at %s-%s"
                (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding) start end))
  (let* ((actions (eglot-code-actions start end "quickfix"))
         (chosen (cl-find-if (lambda (a) (eq (plist-get a :isPreferred) t)) actions)))
    (unless chosen (check-fail "no action is preferred"))
    (eglot--apply-workspace-edit (plist-get chosen :edit)))
  (goto-char (point-min))
  (let ((line (buffer-substring-no-properties (point) (line-end-position))))
    (unless (string= line (getenv "EXPECTED")) (check-fail "the line is now: %s" line)))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server))
  (princ "eglot: finding and action are in order\n" #'external-debugging-output)
  (kill-emacs 0))
