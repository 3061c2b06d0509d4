import ArgumentParser

@main
struct Warrantlint: ParsableCommand {
}
