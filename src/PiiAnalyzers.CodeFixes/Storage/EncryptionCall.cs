using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Storage;

/// <summary>Adds <c>UsePiiEncryption</c> to the options that a registration is given, with the provider of the application's services.</summary>
internal static class EncryptionCall
{
    private const string Name = "UsePiiEncryption";
    private const string Extensions = "Microsoft.EntityFrameworkCore.PiiEncryptionExtensions";
    private const string Provider = "Microsoft.AspNetCore.DataProtection.IDataProtectionProvider";

    /// <summary>Adds the call to the one registration of a context in a project, unless something in the project makes it.</summary>
    public static async Task<Solution> AddOnceAsync(Project project, CancellationToken cancellationToken)
    {
        var found = new List<(Document Document, TextSpan Name)>();
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            foreach (var node in root.DescendantNodes())
            {
                if (node is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: var name } called, Parent: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } })
                {
                    if (name == Name)
                    {
                        return project.Solution;
                    }

                    if (name is "AddDbContext" or "AddDbContextPool" or "AddDbContextFactory" or "AddPooledDbContextFactory" && arguments.Any(static argument => argument.Expression is LambdaExpressionSyntax))
                    {
                        found.Add((document, called.Span));
                    }
                }
            }
        }

        return found is [var only] && await AddAsync(only.Document, [only.Name], cancellationToken).ConfigureAwait(false) is { } added ? added.Project.Solution : project.Solution;
    }

    /// <summary>Adds the call to the registrations whose names stand at the spans; null where there is nothing to add it to.</summary>
    public static async Task<Document?> AddAsync(Document document, ImmutableArray<TextSpan> registrations, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(Extensions) is null
            || model.Compilation.GetTypeByMetadataName(Provider) is not { } provider)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree).TryGetValue("csharp_using_directive_placement", out var placement);
        var usings = new UsingDirectives(model, provider.ContainingNamespace, text, placement);
        var edits = new TextEdits();
        foreach (var span in registrations)
        {
            if (root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } registration
                && registration.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LambdaExpressionSyntax>().FirstOrDefault() is { } lambda)
            {
                Enable(lambda);
            }
        }

        return edits.IsEmpty ? null : document.WithText(edits.ApplyTo(text));

        void Enable(LambdaExpressionSyntax lambda)
        {
            var (services, options) = Parameters(lambda);
            if (options is null || services == "_")
            {
                return;
            }

            var given = services ?? FreeName(lambda);
            var name = model.LookupNamespacesAndTypes(lambda.SpanStart, name: provider.Name) is [var found] && SymbolEqualityComparer.Default.Equals(found, provider) || usings.TryAdd(lambda, edits)
                ? provider.Name
                : provider.ToDisplayString();
            var call = $".UsePiiEncryption({given}.GetRequiredService<{name}>())";
            switch (lambda.Body)
            {
                case ExpressionSyntax body:
                    edits.Insert(body.Span.End, OnLine(body) + call);
                    break;
                case BlockSyntax { Statements: [.., var last] } when last is ExpressionStatementSyntax:
                    var line = text.Lines.GetLineFromPosition(last.SpanStart);
                    // A comment behind the last statement stays with it.
                    var end = last.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
                    edits.Insert(end == default ? last.Span.End : end.SpanStart, EndOfLine() + text.ToString(TextSpan.FromBounds(line.Start, last.SpanStart)).TrimEnd('\r', '\n') + options + call + ";");
                    break;
                default:
                    return;
            }

            if (services is null)
            {
                switch (lambda)
                {
                    case SimpleLambdaExpressionSyntax simple:
                        edits.Replace(simple.Parameter.Span, $"({given}, {options})");
                        break;
                    case ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var only] }:
                        edits.Insert(only.SpanStart, only.Type is null ? given + ", " : "System.IServiceProvider " + given + ", ");
                        break;
                }
            }
        }

        // A chain over several lines goes on in one of its own.
        string OnLine(ExpressionSyntax body)
        {
            if (body is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && text.Lines.GetLineFromPosition(access.OperatorToken.SpanStart) is var line
                && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, access.OperatorToken.SpanStart))))
            {
                return EndOfLine() + text.ToString(TextSpan.FromBounds(line.Start, access.OperatorToken.SpanStart));
            }

            return "";
        }

        string EndOfLine() => text.Lines.Count > 1 ? text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) : "\n";

        string FreeName(SyntaxNode place)
            => new[] { "services", "provider", "serviceProvider", "applicationServices" }.First(name => name == "applicationServices"
                || (model.LookupSymbols(place.SpanStart, name: name).IsEmpty && !place.DescendantTokens().Any(token => token.ValueText == name)));
    }

    private static (string? Services, string? Options) Parameters(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => (null, simple.Parameter.Identifier.Text),
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var options] } => (null, options.Identifier.Text),
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var services, var options] } => (services.Identifier.Text, options.Identifier.Text),
        _ => default,
    };
}
