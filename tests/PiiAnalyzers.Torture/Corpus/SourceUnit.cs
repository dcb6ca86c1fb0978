namespace PiiAnalyzers.Torture.Corpus;

/// <summary>One piece of real or hand-written source: small enough that thousands of mutants of its kind can be compiled one by one.</summary>
/// <param name="Name">Where it comes from, the same on every machine.</param>
/// <param name="Text">The source.</param>
internal sealed record SourceUnit(string Name, string Text);
