using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// Names of log methods that a compilation declares itself: <c>[LoggerMessage]</c> methods, and variables that hold a delegate of
/// <c>LoggerMessage.Define</c>. Read from syntax, without entering bodies other than static constructors.
/// </summary>
internal static class DeclaredLogMethods
{
    public static IEnumerable<string> In(Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation.GetTypesByMetadataName(LoggerMessageShapes.Attribute).IsEmpty)
        {
            yield break;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes(CanHoldDeclarations))
            {
                switch (node)
                {
                    case MethodDeclarationSyntax { AttributeLists.Count: > 0 } method when method.AttributeLists.Any(IsLoggerMessage):
                        yield return method.Identifier.ValueText;
                        break;
                    case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when IsDefine(value):
                        yield return variable.Identifier.ValueText;
                        break;
                    case PropertyDeclarationSyntax { Initializer.Value: { } value } property when IsDefine(value):
                        yield return property.Identifier.ValueText;
                        break;
                    case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Right: { } value } when IsDefine(value):
                        yield return target.Identifier.ValueText;
                        break;
                }
            }
        }
    }

    private static bool CanHoldDeclarations(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        BlockSyntax block => block.Parent is ConstructorDeclarationSyntax,
        BaseMethodDeclarationSyntax or AccessorListSyntax or ArrowExpressionClauseSyntax or AttributeListSyntax or UsingDirectiveSyntax => false,
        _ => true,
    };

    private static bool IsLoggerMessage(AttributeListSyntax list) => list.Attributes.Any(static attribute => attribute.Name switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText is "LoggerMessage" or "LoggerMessageAttribute",
        QualifiedNameSyntax { Right.Identifier.ValueText: "LoggerMessage" or "LoggerMessageAttribute" } => true,
        _ => false,
    });

    private static bool IsDefine(ExpressionSyntax value)
        => value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Define" or "DefineScope" } };
}
