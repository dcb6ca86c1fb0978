using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Serialization;

/// <summary>PII2002: has the serializer that was found to write a member ignore it, by its own attribute, where the member is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoreMemberFix)), Shared]
public sealed class IgnoreMemberFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CarrierSerialized];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Ignore personal data when it is serialized", async static (solution, diagnostics, cancellationToken)
        => await (await MembersOf(solution, diagnostics, cancellationToken).ConfigureAwait(false)).ApplyAsync().ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var members = await MembersOf(context.Document.Project.Solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (members.Names.ToArray() is { Length: > 0 } names && FindingReader.Ignored(diagnostic) is var (attribute, _))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add '[{IgnoredMembers.ShortName(attribute)}]' to '{names[0]}'" + (names.Length > 1 ? $" and {names.Length - 1} more" : ""),
                        _ => members.ApplyAsync(),
                        FixKeys.IgnoreMember,
                        CodeActionPriority.High),
                    diagnostic);
            }
        }
    }

    private static async Task<IgnoredMembers> MembersOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var members = new IgnoredMembers(solution, cancellationToken);
        foreach (var diagnostic in diagnostics)
        {
            if (FindingReader.Ignored(diagnostic) is var (attribute, places))
            {
                foreach (var place in places)
                {
                    await members.AddAsync(place, attribute).ConfigureAwait(false);
                }
            }
        }

        return members;
    }
}
