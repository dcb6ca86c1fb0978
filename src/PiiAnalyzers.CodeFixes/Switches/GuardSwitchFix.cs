using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Switches;

/// <summary>PII1008: runs the statement in development only, where something in scope knows the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardSwitchFix)), Shared]
public sealed class GuardSwitchFix : CodeFixProvider
{
    private const string Environment = "Microsoft.Extensions.Hosting.IHostEnvironment";
    private const string Extensions = "HostEnvironmentEnvExtensions";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RevealingSwitch];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DocumentFixAll(GuardAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await GuardAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } guarded)
            {
                context.RegisterCodeFix(CodeAction.Create("Turn on in development only", _ => Task.FromResult(guarded), FixKeys.GuardSwitch), diagnostic);
            }
        }
    }

    private static async Task<Document?> GuardAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(Environment) is not { } environment)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree).TryGetValue("csharp_using_directive_placement", out var placement);
        var usings = new UsingDirectives(model, environment.ContainingNamespace, text, placement);
        var edits = new TextEdits();
        foreach (var diagnostic in diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax found
                && Whole(found) is { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement }
                && !IsChained(found)
                && EnvironmentAt(statement.SpanStart, model, environment) is { } known
                && (!model.LookupNamespacesAndTypes(statement.SpanStart, name: Extensions).IsEmpty || usings.TryAdd(statement, edits)))
            {
                Guard(statement, known);
            }
        }

        return edits.IsEmpty ? null : document.WithText(edits.ApplyTo(text));

        void Guard(ExpressionStatementSyntax statement, string known)
        {
            var line = text.Lines.GetLineFromPosition(statement.SpanStart);
            var indent = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
            indent = indent.Substring(0, indent.Length - indent.TrimStart().Length);
            var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } found ? found : "\n";
            var step = indent.Contains('\t') ? "\t" : "    ";
            edits.Wrap(statement.Span, $"if ({known}.IsDevelopment()){newLine}{indent}{{{newLine}{indent}{step}", $"{newLine}{indent}}}");
        }
    }

    /// <summary>With what a conditional access tests.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression)
        => expression.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == expression ? Whole(access) : expression;

    /// <summary>A chain configures more than the switch, and all of it would be guarded.</summary>
    private static bool IsChained(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax } };

    /// <summary>An expression for the environment: a variable or member of that type, or one that has it as a property.</summary>
    private static string? EnvironmentAt(int position, SemanticModel model, INamedTypeSymbol environment)
    {
        string? through = null;
        foreach (var symbol in model.LookupSymbols(position))
        {
            if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) || (symbol is ILocalSymbol && symbol.Locations[0].SourceSpan.Start >= position))
            {
                continue;
            }

            var type = symbol switch
            {
                ILocalSymbol local => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                _ => ((IPropertySymbol)symbol).Type,
            };
            if (IsEnvironment(type, environment))
            {
                return symbol.Name;
            }

            foreach (var name in new[] { "Environment", "HostingEnvironment" })
            {
                if (type.GetMembers(name).Concat(type.AllInterfaces.SelectMany(contract => contract.GetMembers(name))).Any(member => member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public } property && IsEnvironment(property.Type, environment)))
                {
                    through ??= symbol.Name + "." + name;
                }
            }
        }

        return through;
    }

    private static bool IsEnvironment(ITypeSymbol type, INamedTypeSymbol environment)
        => SymbolEqualityComparer.Default.Equals(type, environment) || type.AllInterfaces.Contains(environment, SymbolEqualityComparer.Default);
}
