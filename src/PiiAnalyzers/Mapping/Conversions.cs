using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Mapping;

/// <summary>Tells conversions that can protect a value from those that only write it in another form: a cast, a format, a wrapper's content.</summary>
internal sealed class Conversions(FlowContext flow)
{
    private readonly Dictionary<ITypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the conversion that a <c>HasConversion</c> or <c>HaveConversion</c> sets up protects.</summary>
    public bool Protects(IInvocationOperation call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.TargetMethod.TypeArguments is [var converter, ..] && IsConverter(converter))
        {
            return IsProtecting(converter, cancellationToken);
        }

        // The first argument writes to the store; the second reads it back.
        return call.Arguments is [{ Value: var first }, ..] && IsProtecting(first, model, cancellationToken);
    }

    private bool IsProtecting(IOperation conversion, SemanticModel model, CancellationToken cancellationToken)
    {
        while (conversion is IConversionOperation { Operand: { } operand } && EntityConfiguration.LambdaOf(conversion) is null)
        {
            conversion = operand;
        }

        if (EntityConfiguration.LambdaOf(conversion) is { } lambda)
        {
            return CallsMore(lambda);
        }

        switch (conversion)
        {
            case ITypeOfOperation { TypeOperand: var type }:
                return IsConverter(type) && IsProtecting(type, cancellationToken);
            case IObjectCreationOperation { Type: { } type } creation:
                return MetadataNames.Is((INamedTypeSymbol)type.OriginalDefinition, EntityNames.ValueConverter + "`2")
                    ? creation.Arguments is [{ Value: var to }, ..] && IsProtecting(to, model, cancellationToken)
                    : IsProtecting(type, cancellationToken);
            case ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation when InitializerOf(conversion, cancellationToken) is { } value && flow.Compilation.ContainsSyntaxTree(value.SyntaxTree):
                return BodySource.ModelOf(value.SyntaxTree, flow.Compilation).GetOperation(value, cancellationToken) is { } made and not (ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation)
                    && IsProtecting(made, model, cancellationToken);
            default:
                // Not seen how it was made: a converter that is handed around is there to do something.
                return conversion.Type is { } made2 && IsConverter(made2) && IsProtecting(made2, cancellationToken);
        }
    }

    private bool IsProtecting(ITypeSymbol type, CancellationToken cancellationToken)
    {
        if (_types.TryGetValue(type, out var known))
        {
            return known;
        }

        return _types[type] = Compute(type, cancellationToken);
    }

    /// <summary>A converter of EF itself writes another form; one of this compilation is read; one of another library is taken at its word.</summary>
    private bool Compute(ITypeSymbol type, CancellationToken cancellationToken)
    {
        if (type is not INamedTypeSymbol named || MetadataNames.Is(named.OriginalDefinition, EntityNames.ValueConverter + "`2") || MetadataNames.Is(named.OriginalDefinition, EntityNames.ValueConverter))
        {
            return true;
        }

        if (named.ContainingNamespace is { Name: "ValueConversion", ContainingNamespace.Name: "Storage" })
        {
            return false;
        }

        foreach (var reference in named.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (!flow.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                continue;
            }

            var declaration = reference.GetSyntax(cancellationToken);
            foreach (var node in declaration.DescendantNodes())
            {
                var arguments = node switch
                {
                    ConstructorInitializerSyntax initializer => initializer.ArgumentList,
                    PrimaryConstructorBaseTypeSyntax initializer => initializer.ArgumentList,
                    _ => null,
                };
                if (arguments is { Arguments: [{ Expression: var to }, ..] })
                {
                    var model = BodySource.ModelOf(node.SyntaxTree, flow.Compilation);
                    return to is LambdaExpressionSyntax lambda ? CallsMore(lambda, model, cancellationToken) : true;
                }
            }
        }

        return true;
    }

    private bool CallsMore(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var call in lambda.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(call, cancellationToken) is IInvocationOperation invocation && IsMore(invocation))
            {
                return true;
            }
        }

        return false;
    }

    private bool CallsMore(IOperation lambda)
    {
        foreach (var operation in lambda.Descendants())
        {
            if (operation is IInvocationOperation invocation && IsMore(invocation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call does more than write its receiver or argument in another form.</summary>
    private bool IsMore(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (flow.Sanitizers.Contains(method, invocation.Instance?.Type))
        {
            return true;
        }

        var space = method.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            if (space.Name == "Cryptography")
            {
                return true;
            }

            space = space.ContainingNamespace;
        }

        // What the value gives out of itself is the value in another form; so is what the framework makes of it.
        return space?.Name is not ("System" or "Microsoft" or "Newtonsoft") && !(invocation.Instance is IParameterReferenceOperation && !method.IsStatic);
    }

    private static bool IsConverter(ITypeSymbol type) => MetadataNames.IsOrDerivesFrom(type, EntityNames.ValueConverter);

    private static ExpressionSyntax? InitializerOf(IOperation reference, CancellationToken cancellationToken)
    {
        var symbol = reference switch
        {
            ILocalReferenceOperation local => local.Local,
            IMemberReferenceOperation member => member.Member,
            _ => (ISymbol?)null,
        };
        return symbol?.DeclaringSyntaxReferences is [var declared, ..]
            ? declared.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            }
            : null;
    }
}
