using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>
/// How writers come to be outside the body at hand, read from declarations: fields are set by initializers and constructors, methods
/// return what they opened. No flow is run for it, for how a writer is opened is decided where it is declared.
/// </summary>
internal static class WriterOrigins
{
    /// <summary>What a member of this compilation is set to, or what it returns.</summary>
    public static IEnumerable<IOperation> OfMember(ISymbol member, FlowContext context, CancellationToken cancellationToken) => member switch
    {
        IMethodSymbol method => Returned(method, context, cancellationToken),
        IFieldSymbol field when field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private => Assigned(field, context, cancellationToken),
        IPropertySymbol { GetMethod: { } getter, IsIndexer: false } property => OwnMembers.HasBody(getter) ? Returned(getter, context, cancellationToken)
            : OwnMembers.OnlyOwnTypeSets(property) || property.SetMethod is null ? Assigned(property, context, cancellationToken)
            : [],
        _ => [],
    };

    /// <summary>What variables of other bodies are declared as.</summary>
    public static Func<IOperation, IEnumerable<IOperation>> OfVariable(FlowContext context, CancellationToken cancellationToken)
        => operation => operation is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initial }
            ? OperationOf(initial, context, cancellationToken)
            : [];

    private static IEnumerable<IOperation> Returned(IMethodSymbol method, FlowContext context, CancellationToken cancellationToken)
    {
        foreach (var reference in Bodies.Implementation(method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodesAndSelf(static inner => inner is not AnonymousFunctionExpressionSyntax))
            {
                var value = node switch
                {
                    ReturnStatementSyntax { Expression: { } returned } => returned,
                    ArrowExpressionClauseSyntax { Expression: { } body } => body,
                    _ => null,
                };
                foreach (var operation in value is null ? [] : OperationOf(value, context, cancellationToken))
                {
                    yield return operation;
                }
            }
        }
    }

    private static IEnumerable<IOperation> Assigned(ISymbol member, FlowContext context, CancellationToken cancellationToken)
    {
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                var value = node switch
                {
                    VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax, Initializer.Value: var initial } declarator when declarator.Identifier.ValueText == member.Name => initial,
                    PropertyDeclarationSyntax { Initializer.Value: var initial } property when property.Identifier.ValueText == member.Name => initial,
                    AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var right } when name.Identifier.ValueText == member.Name => right,
                    AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access, Right: var right } when access.Name.Identifier.ValueText == member.Name => right,
                    _ => null,
                };
                foreach (var operation in value is null ? [] : OperationOf(value, context, cancellationToken))
                {
                    yield return operation;
                }
            }
        }
    }

    private static IEnumerable<IOperation> OperationOf(ExpressionSyntax value, FlowContext context, CancellationToken cancellationToken)
        => BodySource.ModelOf(value.SyntaxTree, context.Compilation).GetOperation(value, cancellationToken) is { } operation ? [operation] : [];
}
