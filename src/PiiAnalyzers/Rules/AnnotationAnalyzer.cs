using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;

namespace PiiAnalyzers.Rules;

/// <summary>PII5004: annotations that cannot work.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnnotationAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.AnnotationCannotWork];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
        => context.RegisterSymbolAction(
            symbol =>
            {
                // Types alone are asked for: an action for each member would cost more than all that is annotated.
                if (symbol.Symbol is INamedTypeSymbol type && flow.Gate.IsAnnotated(type, symbol.CancellationToken))
                {
                    Analyze(symbol, type, flow.Classifier);
                }
            },
            SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, Classifier classifier)
    {
        Report(context, type, classifier);
        foreach (var member in type.DelegateInvokeMethod is { } invoke ? [invoke] : type.GetMembers())
        {
            if (member is IMethodSymbol { AssociatedSymbol: null } method && (type.DelegateInvokeMethod is not null || !method.IsImplicitlyDeclared))
            {
                Report(context, method, classifier);
                foreach (var parameter in method.Parameters)
                {
                    Report(context, parameter, classifier);
                }
            }
            else if (member is IPropertySymbol or IFieldSymbol && !member.IsImplicitlyDeclared)
            {
                Report(context, member, classifier);
                foreach (var parameter in (member as IPropertySymbol)?.Parameters ?? [])
                {
                    Report(context, parameter, classifier);
                }
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, ISymbol symbol, Classifier classifier)
    {
        if (symbol.Locations.IsDefaultOrEmpty)
        {
            return;
        }

        var attributes = symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes();
        if (ObstacleTo(symbol, attributes, classifier) is not { } obstacle)
        {
            return;
        }

        var place = PlaceOf(attributes, classifier, context.CancellationToken) ?? symbol.Locations[0];
        var remove = attributes
            .Where(attribute => obstacle.Removes(classifier.Meaning(attribute)))
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation())
            .OfType<Location>();
        context.ReportDiagnostic(Finding.OfAnnotation(RuleDescriptors.AnnotationCannotWork, place, remove, symbol.Name, obstacle.Reason));
    }

    private static Obstacle? ObstacleTo(ISymbol symbol, ImmutableArray<AttributeData> attributes, Classifier classifier)
    {
        var meanings = attributes.Select(classifier.Meaning).Where(static meaning => meaning.Verdict != Verdict.None).ToArray();
        if (meanings.Length == 0)
        {
            return null;
        }

        var personal = meanings.Where(static meaning => meaning.IsPersonal).ToArray();
        if (personal.Length > 0 && personal.Length < meanings.Length)
        {
            // What is left says personal: the product fails closed.
            return new("it is marked both as personal data and as not; keep one of the two", static meaning => meaning is { IsPersonal: false, Verdict: not Verdict.None });
        }

        if (personal.Select(static meaning => meaning.Category).Where(static category => category != Category.Unspecified).Distinct().Count() > 1)
        {
            return new("it names more than one category; keep one");
        }

        if (personal.Length > 0 && symbol is IFieldSymbol { IsConst: true })
        {
            return new("a constant is the same for everybody and so is not personal data; remove it", static meaning => meaning.IsPersonal);
        }

        if (personal.Length > 0 && symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true })
        {
            return new("a static member belongs to no person; remove it, or make the member an instance member", static meaning => meaning.IsPersonal);
        }

        if (personal.Length > 0 && symbol is IMethodSymbol { ReturnsVoid: true })
        {
            return new("the method returns nothing; remove it", static meaning => meaning.IsPersonal);
        }

        foreach (var meaning in personal)
        {
            if (TypeOf(symbol) is { } type && !CategoryTypes.Fits(meaning.Category, type))
            {
                return new(
                    $"a value of type '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' cannot be {Article(meaning.Category)} {meaning.Category}; remove it, or change the category",
                    other => other.IsPersonal && other.Category == meaning.Category);
            }
        }

        return Contradiction(symbol, meanings, personal, classifier);
    }

    private static Obstacle? Contradiction(ISymbol symbol, AttributeMeaning[] own, AttributeMeaning[] personal, Classifier classifier)
    {
        foreach (var inherited in InheritedFrom(symbol))
        {
            if (classifier.Of(inherited) is not { } data)
            {
                continue;
            }

            var name = data.DisplayName;
            if (personal.Length == 0)
            {
                return new($"'{name}', which it overrides or implements, is personal data, and callers through it see it as such; annotate both the same way", static meaning => !meaning.IsPersonal && meaning.Verdict != Verdict.None);
            }

            if (own[0].Category != data.Category && own[0].Category != Category.Unspecified && data.Category != Category.Unspecified)
            {
                return new($"'{name}', which it overrides or implements, has the category {data.Category}; use the same", static meaning => meaning.IsPersonal);
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> InheritedFrom(ISymbol symbol)
    {
        switch (symbol)
        {
            case IPropertySymbol property:
                return property.OverriddenProperty is { } overridden
                    ? BaseMembers.InterfaceMembersOf(property).Prepend(overridden)
                    : BaseMembers.InterfaceMembersOf(property);
            case IMethodSymbol method:
                return BaseMembers.Of(method).Where(other => !SymbolEqualityComparer.Default.Equals(other.ContainingType, method.ContainingType));
            case IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter:
                return BaseMembers.Of(method)
                    .Where(other => parameter.Ordinal < other.Parameters.Length && !SymbolEqualityComparer.Default.Equals(other.ContainingType, method.ContainingType))
                    .Select(other => other.Parameters[parameter.Ordinal]);
            default:
                return [];
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private static string Article(Category category) => category is Category.Email or Category.IpAddress or Category.Age ? "an" : "a";

    private static Location? PlaceOf(ImmutableArray<AttributeData> attributes, Classifier classifier, CancellationToken cancellationToken)
        => attributes.FirstOrDefault(attribute => classifier.Meaning(attribute).Verdict != Verdict.None)?
            .ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();

    /// <summary>Why an annotation cannot work, and which of a symbol's annotations go: what is left is what the base says, or nothing. None when there is more than one way out.</summary>
    private sealed class Obstacle(string reason, Func<AttributeMeaning, bool>? removes = null)
    {
        public string Reason => reason;

        public bool Removes(AttributeMeaning meaning) => removes is not null && removes(meaning);
    }
}
