;;; Warrantlint in Emacs, by eglot: part of Emacs from 29 on, a package before. Add this to your
;;; init file. Findings stand beside their words; M-x eglot-code-actions offers better wordings;
;;; M-x eldoc shows the evidence at point.

(require 'eglot)

(defvar warrantlint-modes '(markdown-mode gfm-mode html-mode mhtml-mode text-mode)
  "Modes in which copy is written.")

(add-to-list 'eglot-server-programs `(,warrantlint-modes . ("warrantlint" "lsp")))

(dolist (mode warrantlint-modes)
  (add-hook (intern (format "%s-hook" mode)) #'eglot-ensure))
