import ClaimModel
import YAMLParsing

/// Reads a configuration file: every setting it knows, and a complaint for everything else.
struct ConfigurationReader {
  static let fileName = ".warrantlint.yaml"

  private static let keys = [
    "allow", "as-of", "baseline", "encoding", "exclude", "fail-on", "formats", "gitignore", "jobs",
    "knowledge", "market", "max-bytes", "overrides", "product-status", "root", "rules",
  ]

  private var nodes: SettingNodes
  private var layer: ConfigurationLayer

  /// Reads the bytes of the file at `path`, which lies in `directory`, an absolute path.
  static func read(_ bytes: [UInt8], at path: String, in directory: String)
    -> (layer: ConfigurationLayer, problems: [ConfigurationProblem])
  {
    do throws(YAMLProblem) {
      let tree = try YAMLParser.parse(bytes)
      var reader = ConfigurationReader(SettingNodes(tree, path: path), in: directory)
      reader.readFile()
      return (reader.layer, reader.nodes.problems)
    } catch {
      let problem = ConfigurationProblem(
        path: path,
        line: error.position.line,
        column: error.position.column,
        message: error.message
      )
      return (ConfigurationLayer(directory: directory), [problem])
    }
  }

  private init(_ nodes: SettingNodes, in directory: String) {
    self.nodes = nodes
    layer = ConfigurationLayer(directory: directory)
  }

  private mutating func readFile() {
    guard let root = nodes.tree.root, !nodes.tree.isNull(root) else { return }
    for entry in nodes.entries(of: root, knowing: Self.keys) {
      readRunSetting(entry)
      readFileSetting(entry)
      layer.judgement = judgement(entry, over: layer.judgement)
    }
  }

  private mutating func readRunSetting(_ entry: SettingNodes.Entry) {
    switch entry.name {
    case "root": layer.isRoot = nodes.flag(entry.value) ?? false
    case "as-of": layer.asOf = nodes.day(entry.value)
    case "fail-on":
      layer.failOn = nodes.choice(entry.value, Configuration.Threshold.names) {
        Configuration.Threshold($0)
      }
    case "jobs": layer.jobs = nodes.positive(entry.value)
    case "max-bytes": layer.maximumBytes = nodes.positive(entry.value)
    case "gitignore": layer.honoursIgnoreFiles = nodes.flag(entry.value)
    case "baseline": layer.baseline = nodes.text(entry.value).map(absolute)
    case "knowledge": layer.knowledge = nodes.list(entry.value).map(\.text).map(absolute)
    default: break
    }
  }

  private mutating func readFileSetting(_ entry: SettingNodes.Entry) {
    switch entry.name {
    case "encoding": layer.encoding = nodes.text(entry.value)
    case "exclude": layer.exclude = nodes.patterns(entry.value)
    case "formats":
      for format in nodes.entries(of: entry.value) {
        let names = Document.Format.allCases.map(\.rawValue)
        layer.formats[format.name.lowercased()] = nodes.choice(format.value, names) {
          Document.Format(rawValue: $0)
        }
      }
    case "overrides":
      layer.overrides = nodes.items(entry.value).compactMap { override($0) }
    case "allow":
      layer.allowances = nodes.items(entry.value).compactMap { allowance($0) }
    default: break
    }
  }

  /// Returns `base` with what the entry says, if it is one of judging.
  private mutating func judgement(
    _ entry: SettingNodes.Entry,
    over base: ConfigurationLayer.Judgement
  ) -> ConfigurationLayer.Judgement {
    var judgement = base
    switch entry.name {
    case "market":
      let names = Profile.Market.allCases.map(\.rawValue)
      judgement.market = nodes.choice(entry.value, names) { Profile.Market(rawValue: $0) }
    case "product-status":
      let names = Profile.ProductStatus.allCases.map(\.rawValue)
      judgement.productStatus = nodes.choice(entry.value, names) {
        Profile.ProductStatus(rawValue: $0)
      }
    case "rules":
      let ids = Linter.rules.map(\.id)
      for rule in nodes.entries(of: entry.value, knowing: ids, called: "rule") {
        judgement.rules[rule.name] = nodes.choice(rule.value, Configuration.RuleSetting.names) {
          Configuration.RuleSetting($0)
        }
      }
    default: break
    }
    return judgement
  }

  private mutating func override(_ node: Int) -> ConfigurationLayer.Override? {
    var judgement = ConfigurationLayer.Judgement()
    var paths: [GlobPattern] = []
    let keys = ["market", "paths", "product-status", "rules"]
    for entry in nodes.entries(of: node, knowing: keys) {
      if entry.name == "paths" { paths = nodes.patterns(entry.value) }
      judgement = self.judgement(entry, over: judgement)
    }
    guard !paths.isEmpty else {
      nodes.complain(node, "an override needs 'paths' that it holds for")
      return nil
    }
    return ConfigurationLayer.Override(paths: paths, judgement: judgement)
  }

  private mutating func allowance(_ node: Int) -> ConfiguredAllowance? {
    var rules: [String] = []
    var words: String?
    var paths: [GlobPattern] = []
    var reason: String?
    var owner: String?
    var until: CivilDate?
    for entry in nodes.entries(
      of: node,
      knowing: ["by", "paths", "reason", "rules", "until", "words"]
    ) {
      switch entry.name {
      case "rules": rules = nodes.names(entry.value, among: Linter.rules.map(\.id), called: "rule")
      case "words": words = nodes.text(entry.value)
      case "paths": paths = nodes.patterns(entry.value)
      case "reason": reason = nodes.text(entry.value)
      case "by": owner = nodes.text(entry.value)
      case "until": until = nodes.day(entry.value)
      default: break
      }
    }
    guard !rules.isEmpty, let reason, !reason.isEmpty else {
      nodes.complain(node, "an allowance needs 'rules' and a 'reason'")
      return nil
    }
    return ConfiguredAllowance(
      rules: rules,
      words: words,
      paths: paths,
      reason: reason,
      owner: owner,
      until: until
    )
  }

  private func absolute(_ path: String) -> String {
    PathName.absolute(path, in: layer.directory)
  }
}
