/// The configuration file that a newcomer starts from, and what to tell other linters of prose.
package enum ConfigurationTemplate {
  package static let fileName = ConfigurationReader.fileName

  /// Every setting, with what holds without it.
  package static let file = """
    # Settings of Warrantlint. This file holds for everything below its folder; a file further down
    # inherits from it and overrides it. `warrantlint check --show-config PATH` prints what holds.

    # Where the copy is read: us, uk, eu, au or ca
    market: us

    # What the product is to the regulator: unapproved, investigational or approved
    product-status: unapproved

    # From which severity on a check fails: error, warning, notice or never
    fail-on: error

    # Rules by id, where they are to differ: error, warning, notice or off
    # rules:
    #   superlative: notice

    # What is left out when a folder is searched, as .gitignore has it
    # exclude: [drafts/, "*.old.md"]

    # Files for which something else holds
    # overrides:
    #   - paths: [uk/]
    #     market: uk

    # Wording that may stand in copy that has no place for a comment
    # allow:
    #   - rules: [superlative]
    #     words: best new clinic of the year
    #     paths: [press/]
    #     reason: the award is real and dated
    #     by: A. Vale
    #     until: 2027-06-30

    # Folders of knowledge that is added to what the program carries
    # knowledge: [packs/clinic]

    # Further file extensions: text, markdown or html
    # formats: {tpl: html}

    # The encoding of files that do not say it themselves
    # encoding: windows-1252

    # What was accepted when the gate was put up: `warrantlint baseline` writes it
    # baseline: .warrantlint-baseline.json

    # Whether files in .gitignore are left out, how large a file may be, how many are read at once
    # gitignore: true
    # max-bytes: 67108864
    # jobs: 4

    # No file in the folders above counts
    # root: true

    """

  /// What keeps other linters from striking out the very words that the evidence asks for.
  package static let conflicts = """
    Other linters of prose call hedges a weakness. Where they run beside Warrantlint, switch that off:

    proselint, in .proselintrc or the configuration of your version:
      {"checks": {"hedging": false, "hedging.misc": false}}

    write-good, on its command line:
      write-good --no-weasel --no-passive

    Vale, in .vale.ini below the formats it lints, for the styles that you use:
      proselint.Hedging = NO
      write-good.Weasel = NO
      write-good.Passive = NO

    alex judges other words, not hedges. What it objects to in medical terms is allowed by the id that
    it prints, in .alexrc:
      {"allow": ["the-id"]}

    """
}
