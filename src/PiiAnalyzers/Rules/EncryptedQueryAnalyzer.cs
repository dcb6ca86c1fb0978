using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Mapping;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Rules.Acceptance;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Queries over <see cref="IQueryable{T}"/> that compare, sort or search a column that is stored encrypted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EncryptedQueryAnalyzer : PiiAnalyzer
{
    private const string Remedy = "store a keyed hash beside it and ask for that";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.EncryptedColumnQueried];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        if (!SinkFamilies.ReportedIn(context.Compilation).Contains(SinkFamily.Database))
        {
            return;
        }

        var accepted = new AcceptedDisclosures(context.Compilation);
        var columns = new EncryptedColumns(flow);
        context.RegisterCodeBlockStartAction<Microsoft.CodeAnalysis.CSharp.SyntaxKind>(block =>
        {
            if (!columns.MayBeMentioned(block.CodeBlock, block.CancellationToken))
            {
                return;
            }

            block.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.SemanticModel.GetOperation(node.Node, node.CancellationToken) is { } operation)
                    {
                        Analyze(operation, columns, node, accepted);
                    }
                },
                Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleMemberAccessExpression);
        });
    }

    private static void Analyze(IOperation operation, EncryptedColumns columns, SyntaxNodeAnalysisContext context, AcceptedDisclosures accepted)
    {
        if (operation is not IPropertyReferenceOperation { Property: { } property } reference || !IsOfRow(reference) || !IsInQuery(reference, out var asked) || columns.Of(property, context.CancellationToken) is not { } column)
        {
            return;
        }

        if (UseOf(reference, asked) is { } use && !(use.IsEquality && column.IsSearchable) && !accepted.Cover(context.ContainingSymbol))
        {
            var attribute = use.IsEquality && column is { IsOurs: true, Attribute: { } applied } ? applied.GetSyntax(context.CancellationToken).GetLocation().SeenFrom(context.Compilation) : null;
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.EncryptedColumnQueried,
                context.Node.GetLocation(),
                attribute is null ? [] : [attribute],
                attribute is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Searchable, "0"),
                property.ContainingType.Name + "." + property.Name,
                use.Name,
                use.IsEquality && column.IsOurs ? "make it [Encrypted(Searchable = true)]" : Remedy));
        }
    }

    /// <summary>Whether the property is one of what a lambda is given. One of an object from outside is read before the query is sent.</summary>
    private static bool IsOfRow(IPropertyReferenceOperation reference)
    {
        for (var instance = reference.Instance; ;)
        {
            switch (instance)
            {
                case IPropertyReferenceOperation member:
                    instance = member.Instance;
                    break;
                case IFieldReferenceOperation member:
                    instance = member.Instance;
                    break;
                case IConversionOperation conversion:
                    instance = conversion.Operand;
                    break;
                case IInvocationOperation { Instance: { } receiver }:
                    instance = receiver;
                    break;
                case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: var receiver }, ..] }:
                    instance = receiver;
                    break;
                case ILocalReferenceOperation or IInstanceReferenceOperation or null:
                    return false;
                case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } }:
                    return false;
                default:
                    return true;
            }
        }
    }

    /// <summary>Whether an expression stands in a lambda that a query is made of; and the method that takes the lambda.</summary>
    private static bool IsInQuery(IOperation operation, out IInvocationOperation? asked)
    {
        asked = null;
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda)
            {
                var argument = lambda.Parent;
                while (argument is IConversionOperation or IDelegateCreationOperation)
                {
                    argument = argument.Parent;
                }

                if (argument is IArgumentOperation { Parent: IInvocationOperation call, Parameter.Type: INamedTypeSymbol { Name: "Expression", ContainingNamespace.Name: "Expressions" } } && IsOverQuery(call))
                {
                    asked = call;
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOverQuery(IInvocationOperation call)
    {
        var source = call.Instance?.Type ?? (call.Arguments is [{ Value: { } first }, ..] ? Unconverted(first).Type : null);
        return source is INamedTypeSymbol named && (IsQueryable(named) || named.AllInterfaces.Any(IsQueryable));
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static bool IsQueryable(INamedTypeSymbol type) => type is { Name: "IQueryable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } };

    /// <summary>What a query does with the column, when it is more than to read it.</summary>
    private static (string Name, bool IsEquality)? UseOf(IOperation reference, IInvocationOperation? asked)
    {
        var operation = reference;
        var isWhole = true;
        for (var parent = operation.Parent; ; operation = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                // c.Email!.Trim(): still the column.
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation:
                case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" } } transform when transform.Instance == operation:
                    continue;

                // A part of the value is in no index.
                case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Substring" or "Replace" } } cut when cut.Instance == operation:
                    isWhole = false;
                    continue;
                case IInvocationOperation { TargetMethod: { Name: "Contains" or "StartsWith" or "EndsWith" or "CompareTo" or "IndexOf" or "LastIndexOf" } search } call when call.Instance == operation:
                    return (search.ContainingType.Name + "." + search.Name, false);
                case IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String or SpecialType.System_Object } }:
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Equals" } } }:
                    return ("Equals", isWhole);
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Like" or "ILike" or "Contains" or "FreeText" } like } } when like.ContainingType.Name.EndsWith("DbFunctionsExtensions", StringComparison.Ordinal):
                    return ("EF.Functions." + like.Name, false);
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Compare" or "CompareOrdinal", ContainingType.SpecialType: SpecialType.System_String } compare } }:
                    return ("string." + compare.Name, false);

                // mails.Contains(c.Email) is an equality with each.
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Contains" } }:
                    return ("Contains", isWhole);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison:
                    return (Sign(comparison.OperatorKind), false);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality when !IsNull(equality.LeftOperand) && !IsNull(equality.RightOperand):
                    return (equality.OperatorKind == BinaryOperatorKind.Equals ? "==" : "!=", isWhole);
                case IReturnOperation when asked is { TargetMethod.Name: var method }:
                    return method switch
                    {
                        "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Min" or "Max" or "MinBy" or "MaxBy" or "MinAsync" or "MaxAsync"
                            or "Sum" or "Average" or "SumAsync" or "AverageAsync"
                            or "GroupBy" or "DistinctBy" or "Join" or "GroupJoin" or "LeftJoin" or "RightJoin" => (method, false),
                        _ => null,
                    };
                default:
                    return null;
            }
        }
    }

    private static bool IsNull(IOperation operand) => Unconverted(operand).ConstantValue is { HasValue: true, Value: null };

    private static string Sign(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => "<",
        BinaryOperatorKind.LessThanOrEqual => "<=",
        BinaryOperatorKind.GreaterThan => ">",
        _ => ">=",
    };
}
