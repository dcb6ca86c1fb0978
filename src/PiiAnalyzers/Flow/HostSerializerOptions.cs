using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>Options that come out of the service container: what the program puts into them where it sets its services up.</summary>
internal static class HostSerializerOptions
{
    private static readonly string[] Own = ["ConfigureHttpJsonOptions", "AddJsonOptions"];
    private static readonly string[] Typed = ["JsonOptions", "JsonSerializerOptions"];
    private static readonly string[] Registering = ["Configure", "PostConfigure", "ConfigureAll", "AddSingleton", "TryAddSingleton"];

    /// <summary>Whether a type is that of options, or of what gives them out.</summary>
    public static bool Are(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "JsonOptions" or "JsonSerializerOptions" }
        || (type is INamedTypeSymbol { Name: "IOptions" or "IOptionsMonitor" or "IOptionsSnapshot", TypeArguments: [var given] } && Are(given));

    /// <summary>The calls that set options up.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Configurations(FlowContext context)
    {
        foreach (var name in Own.Concat(Typed))
        {
            foreach (var declaration in context.Gate.DeclarationsThatMention(name))
            {
                foreach (var call in declaration.DescendantNodes().OfType<InvocationExpressionSyntax>())
                {
                    if (call.Expression is MemberAccessExpressionSyntax { Name: var called } && (called.Identifier.ValueText == name || (IsRegistering(called) && Mentions(call, called, name))))
                    {
                        yield return call;
                    }
                }
            }
        }
    }

    private static bool IsRegistering(SimpleNameSyntax called) => Array.IndexOf(Registering, called.Identifier.ValueText) >= 0;

    private static bool Mentions(InvocationExpressionSyntax call, SimpleNameSyntax called, string name)
        => called.DescendantTokens().Concat(call.ArgumentList.DescendantTokens()).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
