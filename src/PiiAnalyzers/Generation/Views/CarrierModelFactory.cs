using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Generation.Logging;

namespace PiiAnalyzers.Generation.Views;

/// <summary>Turns a type into the model of its view, or into null where it has none.</summary>
internal static class CarrierModelFactory
{
    public static CarrierModel? Create(RedactionContext context, INamedTypeSymbol type, LanguageVersion version, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        // Before C# 7.3, structs are not read-only and spans not on the stack.
        if (version < LanguageVersion.CSharp7_3 || !context.Carriers.HasView(type))
        {
            return null;
        }

        var allowsNullable = version >= LanguageVersion.CSharp8;
        var factory = new ViewMemberFactory(context, type, allowsNullable);
        var members = new List<ViewMember>();
        var names = new HashSet<(string Name, INamedTypeSymbol Type)>();
        foreach (var member in context.Redaction.ShownMembers(type))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!names.Add((member.Name, member.ContainingType)))
            {
                return null;
            }

            if (factory.Create(member) is { } shown)
            {
                // A name is shown once: the most derived member stands where the first of its name stood.
                var hidden = members.FindIndex(other => other.Name == shown.Name);
                if (hidden < 0)
                {
                    members.Add(shown);
                }
                else
                {
                    members[hidden] = shown;
                }
            }
        }

        var declarations = TypeDeclarations.PartsTo(type);
        return new CarrierModel(
            HintNames.Of(type, declarations[declarations.Length - 1]),
            GlobalNames.OfNamespace(type.ContainingNamespace),
            new(declarations),
            type.Name,
            GlobalNames.OfType(type),
            ReachOf(type),
            TypeParameters.List(type) ?? string.Empty,
            TypeParameters.Constraints(type),
            LogNames.ClassOf(context.LogMethods, type, cancellation),
            Carriers.AnyBase(type, context.Carriers.HasView),
            type.IsValueType,
            allowsNullable,
            context.HasSpanFormattable,
            new([.. members]));
    }

    private static CarrierReach ReachOf(INamedTypeSymbol type)
    {
        if (MemberAccess.IsForbidden(type))
        {
            return CarrierReach.Container;
        }

        var reach = CarrierReach.Everybody;
        for (var level = type; level is not null; level = level.ContainingType)
        {
            switch (level.DeclaredAccessibility)
            {
                case Accessibility.Public:
                    break;
                case Accessibility.Internal or Accessibility.ProtectedOrInternal:
                    reach = CarrierReach.Assembly;
                    break;
                default:
                    return CarrierReach.Container;
            }
        }

        return reach;
    }
}
