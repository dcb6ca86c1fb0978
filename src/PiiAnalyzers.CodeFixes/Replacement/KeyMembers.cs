using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.CodeFixes.Replacement;

/// <summary>Finds the member of an object that identifies it and is no personal data.</summary>
internal sealed class KeyMembers(SemanticModel model, Classifier classifier)
{
    private const string KeyAttribute = "System.ComponentModel.DataAnnotations.KeyAttribute";

    /// <summary>Names of keys, after those that repeat the name of the type.</summary>
    private static readonly string[] Names = ["Id", "ID", "Guid", "Uuid", "Key"];

    /// <summary>An expression for the key of what a value is, or of the nearest object that it is read from; null when there is none.</summary>
    public (string Expression, IPropertySymbol Key, INamedTypeSymbol Type)? Of(ExpressionSyntax value)
    {
        if (Key(model.GetTypeInfo(value).Type, value.SpanStart) is var (own, type))
        {
            var canBeNull = value is ConditionalAccessExpressionSyntax || model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;
            return (Parenthesized(value) + (canBeNull && !type.IsValueType ? "?." : ".") + own.Name, own, type);
        }

        foreach (var (owner, isConditional) in Owners(value))
        {
            if (model.GetSymbolInfo(owner).Symbol is not (ITypeSymbol or INamespaceSymbol or null) && Key(model.GetTypeInfo(owner).Type, owner.SpanStart) is var (key, holder))
            {
                var before = value.SyntaxTree.GetText().ToString(TextSpan.FromBounds(value.SpanStart, owner.Span.End));
                return (before + (isConditional ? "?." : ".") + key.Name, key, holder);
            }
        }

        return null;
    }

    /// <summary>A name for the hole of a template that the key fills: <c>CustomerId</c> for the <c>Id</c> of a customer.</summary>
    public static string NameOf(IPropertySymbol key, INamedTypeSymbol type)
    {
        var name = type is { TypeKind: TypeKind.Interface, Name: ['I', var second, ..] } && char.IsUpper(second) ? type.Name.Substring(1) : type.Name;
        return key.Name.StartsWith(name, StringComparison.Ordinal) || key.Name.Length > "Guid".Length ? key.Name : name + key.Name;
    }

    /// <summary>What a value is read from, the nearest first: all begin where the value begins.</summary>
    private static IEnumerable<(ExpressionSyntax Owner, bool IsConditional)> Owners(ExpressionSyntax value)
    {
        var current = value;
        while (current is ConditionalAccessExpressionSyntax access)
        {
            current = access.WhenNotNull;
        }

        while (true)
        {
            switch (current)
            {
                case InvocationExpressionSyntax invocation:
                    current = invocation.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax suppression when suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    current = suppression.Operand;
                    continue;
                case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Expression: var owner }:
                    yield return (owner, false);
                    current = owner;
                    continue;
                case MemberBindingExpressionSyntax when current.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(current.Span)) is { } around && value.Span.Contains(around.Span):
                    yield return (around.Expression, true);
                    current = around.Expression;
                    continue;
                default:
                    yield break;
            }
        }
    }

    private static string Parenthesized(ExpressionSyntax value)
        => value is MemberAccessExpressionSyntax or IdentifierNameSyntax or InvocationExpressionSyntax or ThisExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax
            ? value.ToString()
            : "(" + value + ")";

    private (IPropertySymbol Key, INamedTypeSymbol Type)? Key(ITypeSymbol? type, int position)
    {
        if (type is not INamedTypeSymbol { IsAnonymousType: false, IsTupleType: false, SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named
            || named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            || TypeShapes.ElementType(named) is not null)
        {
            return null;
        }

        IPropertySymbol? best = null;
        var rank = int.MaxValue;
        foreach (var level in Levels(named))
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property && RankOf(property, named) is var found and >= 0 && found < rank
                    && IsIdentifier(property.Type) && classifier.Of(property) is null && model.IsAccessible(position, property.GetMethod))
                {
                    (best, rank) = (property, found);
                }
            }
        }

        return best is null ? null : (best, named);
    }

    private static int RankOf(IPropertySymbol property, INamedTypeSymbol type)
        => property.GetAttributes().Any(static attribute => attribute.AttributeClass is { } declared && MetadataNames.Is(declared, KeyAttribute)) ? 0
            : property.Name == type.Name + "Id" || property.Name == type.Name + "ID" ? 1
            : Array.IndexOf(Names, property.Name) is var index and >= 0 ? index + 2
            : -1;

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                yield return contract;
            }
        }
    }

    /// <summary>Numbers, text and unique ids; and types made to be one, which are named so.</summary>
    private static bool IsIdentifier(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type.SpecialType is SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64)
            || type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
    }
}
