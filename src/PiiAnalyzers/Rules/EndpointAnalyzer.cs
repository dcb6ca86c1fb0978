using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Rules.Acceptance;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Endpoints whose results carry personal data: MVC actions and handlers of minimal APIs. Off until asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer : PiiAnalyzer
{
    private const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    private static readonly string[] MapMethods = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "Map", "MapFallback"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.EndpointReturns];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var accepted = new AcceptedDisclosures(context.Compilation);
        context.RegisterSyntaxNodeAction(node => AnalyzeAction(node, flow, accepted), SyntaxKind.MethodDeclaration);
        OnCalls(context, flow, MapMethods, node => AnalyzeMap(node, flow, accepted));
    }

    private static void AnalyzeAction(SyntaxNodeAnalysisContext context, FlowContext flow, AcceptedDisclosures accepted)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary } method
            && (MetadataNames.IsOrDerivesFrom(method.ContainingType, Controller) || method.ContainingType.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "ApiControllerAttribute" or "ControllerAttribute"))
            && !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NonActionAttribute"))
        {
            Report(context, flow, accepted, declaration.Identifier.GetLocation(), method.ContainingType.Name + "." + method.Name, method, (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody);
        }
    }

    private static void AnalyzeMap(SyntaxNodeAnalysisContext context, FlowContext flow, AcceptedDisclosures accepted)
    {
        if (CalledName.Of(((InvocationExpressionSyntax)context.Node).Expression)?.Identifier.ValueText is not { } name
            || context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is not IInvocationOperation { TargetMethod.ContainingType: { Name: "EndpointRouteBuilderExtensions" } } call
            || call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "handler" or "requestDelegate") is not { } handler)
        {
            return;
        }

        var value = handler.Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
        {
            Report(context, flow, accepted, handler.Syntax.GetLocation(), name, lambda.Symbol, lambda.Body.Syntax);
        }
        else if (value is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { } method } })
        {
            var body = method.DeclaringSyntaxReferences is [var reference, ..] && reference.SyntaxTree == context.Node.SyntaxTree ? reference.GetSyntax(context.CancellationToken) : null;
            Report(context, flow, accepted, handler.Syntax.GetLocation(), name, method, body);
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, FlowContext flow, AcceptedDisclosures accepted, Location place, string endpoint, IMethodSymbol method, SyntaxNode? body)
    {
        var found = new List<PersonalData>();
        AddType(method.ReturnType, found, flow);
        if (flow.Classifier.Of(method) is { } declared)
        {
            found.Add(declared);
        }

        foreach (var node in body?.DescendantNodesAndSelf(static inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
        {
            // Ok(customer), Results.Json(customer): what the result is made of, and the value itself where it is returned.
            if (node is InvocationExpressionSyntax call && IsResult(call) && context.SemanticModel.GetOperation(call, context.CancellationToken) is IInvocationOperation invocation)
            {
                foreach (var argument in invocation.Arguments)
                {
                    if (argument.Parameter?.Name is "value" or "data" or "content" or "error")
                    {
                        AddValue(argument.Value, found, flow);
                    }
                }
            }
            else if (node is ReturnStatementSyntax { Expression: { } returned } && context.SemanticModel.GetOperation(returned, context.CancellationToken) is { } value)
            {
                AddValue(value, found, flow);
            }
        }

        if (found.Count > 0 && !accepted.Cover(method) && !accepted.Cover(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.EndpointReturns, place, endpoint, Finding.Describe(found)));
        }
    }

    private static bool IsResult(InvocationExpressionSyntax call)
        => call.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Results" or "TypedResults" } or ThisExpressionSyntax };

    private static void AddValue(IOperation value, List<PersonalData> found, FlowContext flow)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        var member = value switch
        {
            IMemberReferenceOperation reference => reference.Member,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IInvocationOperation call => call.TargetMethod,
            _ => (ISymbol?)null,
        };
        if (flow.Classifier.Of(member) is { } data)
        {
            found.Add(data);
        }
        else if (value.Type is { } type)
        {
            if (value is IAnonymousObjectCreationOperation anonymous)
            {
                foreach (var initializer in anonymous.Initializers)
                {
                    AddValue(initializer is ISimpleAssignmentOperation { Value: var part } ? part : initializer, found, flow);
                }
            }

            AddType(type, found, flow);
        }
    }

    private static void AddType(ITypeSymbol type, List<PersonalData> found, FlowContext flow)
    {
        while (type is INamedTypeSymbol { TypeArguments: [var inner, ..], Name: "Task" or "ValueTask" or "ActionResult" or "Ok" or "Created" or "CreatedAtRoute" or "Accepted" or "JsonHttpResult" })
        {
            type = inner;
        }

        if (type is INamedTypeSymbol { Name: "Results", ContainingNamespace.Name: "HttpResults" } union)
        {
            foreach (var argument in union.TypeArguments)
            {
                AddType(argument, found, flow);
            }

            return;
        }

        if (flow.Classifier.OfType(type) is { } data)
        {
            found.Add(data);
        }
        else if (SinkEffect.Stores.Walk is { } profile)
        {
            found.AddRange(new WalkedData(flow.Classifier, profile, asksForFields: false).Of(type).Select(static path => path.Data));
        }
    }
}
