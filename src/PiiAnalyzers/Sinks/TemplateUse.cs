using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Sinks;

/// <summary>The message template that an argument fills a hole of.</summary>
/// <param name="Text">The template, as it stands in the call.</param>
/// <param name="Position">The argument's position among the values after the template.</param>
/// <param name="Language">The template's dialect.</param>
internal readonly record struct TemplateUse(SyntaxNode Text, int Position, TemplateLanguage Language);
