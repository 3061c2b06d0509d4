/// Returns "1 claim", "2 claims"; `plural` where an s is not enough.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
