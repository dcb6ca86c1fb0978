using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Rules.Acceptance;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Microsoft's redaction asked for and not wired: it then logs in clear, without a word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RedactionWiringAnalyzer : PiiAnalyzer
{
    private const string DataClassification = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";
    private const string LogProperties = "Microsoft.Extensions.Logging.LogPropertiesAttribute";
    private const string NullRedactor = "Microsoft.Extensions.Compliance.Redaction.NullRedactor";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.RedactionNotWired];

    private protected override bool Concerns(FlowContext flow) => ReachesPersonalData(flow);

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var hasGenerator = !context.Compilation.GetTypesByMetadataName(LogProperties).IsEmpty;
        var accepted = new AcceptedDisclosures(context.Compilation);
        OnCalls(context, flow, ["EnableRedaction", "SetRedactor", "SetFallbackRedactor"], node => AnalyzeCall(node, flow, accepted));
        if (flow.Gate.Mentions([.. LoggerMessageShapes.Names]))
        {
            context.RegisterSymbolAction(symbol => AnalyzeLogMethod(symbol, (IMethodSymbol)symbol.Symbol, flow, hasGenerator, accepted), SymbolKind.Method);
        }
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context, FlowContext flow, AcceptedDisclosures accepted)
    {
        if (CalledName.Of(((InvocationExpressionSyntax)context.Node).Expression) is not { } name
            || context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is not IInvocationOperation call
            || accepted.Cover(context.ContainingSymbol))
        {
            return;
        }

        switch (call.TargetMethod)
        {
            case { Name: "EnableRedaction", ContainingType: { Name: "LoggingRedactionExtensions" } }
                // An overload that calls another leaves the wiring to its own callers.
                when context.ContainingSymbol?.Name != "EnableRedaction" && !flow.Gate.Mentions("AddRedaction"):
                Report("'EnableRedaction' has no redactors, because 'AddRedaction' is not called: values are logged in clear");
                break;
            case { Name: "SetFallbackRedactor", TypeArguments: [INamedTypeSymbol redactor] } when MetadataNames.Is(redactor, NullRedactor):
            case { Name: "SetRedactor", TypeArguments: [INamedTypeSymbol other] } when MetadataNames.Is(other, NullRedactor) && !IsForPublicData(call):
                Report("'NullRedactor' redacts nothing: register one that does");
                break;
        }

        void Report(string problem) => context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.RedactionNotWired, name.GetLocation(), problem));
    }

    /// <summary>Whether all that a redactor is registered for says of itself that it is nobody's: there it may do nothing.</summary>
    private static bool IsForPublicData(IInvocationOperation call)
    {
        var names = call.Arguments.SelectMany(static argument => argument.Value.DescendantsAndSelf()).OfType<IMemberReferenceOperation>().Select(static member => member.Member.Name).ToArray();
        return names.Length > 0 && names.All(static name => name.StartsWith("Public", StringComparison.OrdinalIgnoreCase) || name is "None" or "NonSensitive" or "NotPersonal" or "Unclassified");
    }

    private static void AnalyzeLogMethod(SymbolAnalysisContext context, IMethodSymbol method, FlowContext flow, bool hasGenerator, AcceptedDisclosures accepted)
    {
        if (method.PartialDefinitionPart is not null || method.Parameters.IsEmpty || !HasAttribute(method, LoggerMessageShapes.Attribute) || accepted.Cover(method))
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            if (hasGenerator && HasAttribute(parameter, LogProperties))
            {
                foreach (var member in parameter.Type.GetMembers())
                {
                    if (member is IPropertySymbol && flow.Classifier.IsDeclaredHere(member))
                    {
                        ReportLostCategories(context, member);
                    }
                }
            }

            foreach (var attribute in parameter.GetAttributes())
            {
                if (MetadataNames.IsOrDerivesFrom(attribute.AttributeClass, DataClassification) && flow.Classifier.Meaning(attribute).IsPersonal && !hasGenerator)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        RuleDescriptors.RedactionNotWired,
                        parameter.Locations[0],
                        $"'{parameter.Name}' is classified, but the generator that redacts is not referenced: reference Microsoft.Extensions.Telemetry.Abstractions, or pass a masked value"));
                }
            }

            if (hasGenerator)
            {
                ReportLostCategories(context, parameter);
            }
        }
    }

    /// <summary>A category given as an argument, which the generator does not read. A suggestion: the value is still redacted, wholly.</summary>
    private static void ReportLostCategories(SymbolAnalysisContext context, ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass: { } type, ConstructorArguments: [{ Kind: TypedConstantKind.Enum } argument], ApplicationSyntaxReference: { } reference }
                && MetadataNames.Is(type, MarkerAttributes.Pii)
                && CategoryOf(argument) is { } category)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.RedactionNotWired,
                    reference.GetSyntax(context.CancellationToken).GetLocation(),
                    DiagnosticSeverity.Info,
                    additionalLocations: null,
                    ImmutableDictionary<string, string?>.Empty.Add(Reporting.FindingProperties.Category, category),
                    $"the category is lost to Microsoft's logging generator, which reads no arguments: write [Pii{category}]"));
            }
        }
    }

    private static string? CategoryOf(TypedConstant argument)
        => (argument.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, argument.Value)) is { Name: not "Unspecified" and var name } ? name : null;

    private static bool HasAttribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && MetadataNames.Is(type, name))
            {
                return true;
            }
        }

        return false;
    }
}
