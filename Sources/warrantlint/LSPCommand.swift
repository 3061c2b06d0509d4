import ArgumentParser
import ClaimModel
import ClaimPipeline
import LanguageServer

struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serves an editor: findings while one types, evidence, better wordings.",
    discussion: """
      Speaks the Language Server Protocol 3.17 over standard input and output; editors start it. \
      Markdown, HTML and plain text are read as they stand in the editor, saved or not, with the \
      settings that `check` would use: the .warrantlint.yaml files above each file and the \
      baseline of the folder that is open. An editor may send settings of the same names under \
      `warrantlint`; what a file says overrides them, what an option here says overrides both.

      EXAMPLES
        warrantlint lsp
        warrantlint lsp --market uk --knowledge packs/ours

        Neovim:  vim.lsp.start({ cmd = { 'warrantlint', 'lsp' } })
        Emacs:   (add-to-list 'eglot-server-programs '(text-mode "warrantlint" "lsp"))
        Helix:   language-server.warrantlint = { command = "warrantlint", args = ["lsp"] }

      EXIT STATUS
        0  the editor shut the server down
        1  the editor went without a word
        2  options are at fault
      """
  )

  @OptionGroup(title: "Judging") var judging: JudgingOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @Flag(help: "Changes nothing: some editors say so when they speak over standard input.")
  var stdio = false

  func run() throws {
    var layer = ConfigurationLayer(directory: FileSystem.workingDirectory())
    judging.apply(to: &layer)
    reading.apply(to: &layer)
    let session = Session(
      options: layer,
      configurationFile: judging.config.map { PathName.absolute($0, in: layer.directory) },
      today: CivilDate.today
    )
    var conversation = EditorConversation(session)
    let status: Int32
    do throws(FileSystem.Failure) {
      status = try conversation.run()
    } catch {
      Terminal.printError("warrantlint: cannot talk with the editor: \(error)")
      throw ExitStatus.cannotRun
    }
    if status != 0 { throw ExitStatus.abandoned }
  }
}
