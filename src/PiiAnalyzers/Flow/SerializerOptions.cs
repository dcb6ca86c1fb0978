using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>Options that a serializer is given: whether the redacting converters or type information of the annotations are put into them.</summary>
internal static class SerializerOptions
{
    /// <summary>What the annotations offer for it; where one is named beside the options, what is written is masked.</summary>
    private static readonly string[] Redactors = ["RedactedJsonTypes", "AddRedactedConverters", "RedactedJsonConverter"];

    public static bool Redact(IOperation argument, CancellationToken cancellationToken) => PlaceOf(argument, cancellationToken) is { } place && Names(place);

    /// <summary>Where the options come to be: the expression itself, the body that holds the variable, the declaration of the member.</summary>
    private static SyntaxNode? PlaceOf(IOperation argument, CancellationToken cancellationToken)
    {
        switch (argument)
        {
            case IConversionOperation conversion:
                return PlaceOf(conversion.Operand, cancellationToken);
            case ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] }:
                return reference.GetSyntax(cancellationToken).FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or GlobalStatementSyntax);
            case IMemberReferenceOperation { Member.DeclaringSyntaxReferences: [var reference] }:
                return reference.GetSyntax(cancellationToken);
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences: [var reference] }:
                return reference.GetSyntax(cancellationToken);
            case IObjectCreationOperation creation:
                return creation.Syntax;
            default:
                return null;
        }
    }

    private static bool Names(SyntaxNode place)
    {
        foreach (var node in place.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax name && Array.IndexOf(Redactors, name.Identifier.ValueText) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
