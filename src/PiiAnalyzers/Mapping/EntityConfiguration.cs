using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Mapping;

/// <summary>
/// What the calls on EF Core's builders say, read wherever a declaration is given one: entity types, members that are left out, owned and
/// complex types, conversions.
/// </summary>
internal sealed class EntityConfiguration(FlowContext flow)
{
    private readonly Conversions _conversions = new(flow);

    /// <summary>Types that are made entities, and the class whose code does so.</summary>
    public List<(INamedTypeSymbol Entity, INamedTypeSymbol By)> Entities { get; } = [];

    public HashSet<ISymbol> Ignored { get; } = new(SymbolEqualityComparer.Default);

    public HashSet<ITypeSymbol> IgnoredTypes { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Types that are read from a view, a function or a query, and those that have a table: what has none is stored by nobody here.</summary>
    public HashSet<ITypeSymbol> Views { get; } = new(SymbolEqualityComparer.Default);

    public HashSet<ITypeSymbol> Tables { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Members named by <c>Property</c>: columns whatever their type.</summary>
    public HashSet<ISymbol> Configured { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Members whose types are stored as parts of the entity.</summary>
    public HashSet<ISymbol> Parts { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Types whose values are columns, however they are converted.</summary>
    public HashSet<ITypeSymbol> ColumnTypes { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Members whose conversion is more than a cast or a format.</summary>
    public HashSet<ISymbol> Converted { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Types all of whose values are converted so.</summary>
    public HashSet<ITypeSymbol> ConvertedTypes { get; } = new(SymbolEqualityComparer.Default);

    public void Read(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var model = BodySource.ModelOf(declaration.SyntaxTree, flow.Compilation);
        foreach (var node in declaration.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
                && name is "Entity" or "SharedTypeEntity" or "Ignore" or "IgnoreAny" or "Owned" or "Property" or "PrimitiveCollection" or "HasConversion" or "HaveConversion" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection" or "ToView" or "ToFunction" or "ToSqlQuery" or "ToTable"
                && model.GetOperation(node, cancellationToken) is IInvocationOperation call
                && IsBuilder(call.TargetMethod.ContainingType))
            {
                Read(call, model.GetEnclosingSymbol(node.SpanStart, cancellationToken)?.ContainingType ?? (INamedTypeSymbol?)null, model, cancellationToken);
            }
        }
    }

    private void Read(IInvocationOperation call, INamedTypeSymbol? by, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (call.TargetMethod.Name)
        {
            case "Entity" or "SharedTypeEntity" or "Owned" when TypeOf(call) is { } entity && by is not null:
                Entities.Add((entity, by));
                break;
            case "Ignore" or "IgnoreAny" when TypeOf(call) is { } type && call.TargetMethod.ContainingType.Name is "ModelBuilder" or "ModelConfigurationBuilder":
                IgnoredTypes.Add(type);
                break;
            case "Ignore" when MemberOf(call) is { } member:
                Ignored.Add(member);
                break;
            case "ToView" or "ToFunction" or "ToSqlQuery" when EntityOf(call.Arguments[0].Value) is { } viewed:
                Views.Add(viewed);
                break;
            case "ToTable" when EntityOf(call.Arguments[0].Value) is { } stored:
                Tables.Add(stored);
                break;
            case "Property" or "PrimitiveCollection" when MemberOf(call) is { } member:
                Configured.Add(member);
                break;
            case "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection" when MemberOf(call) is { } member:
                Parts.Add(member);
                break;
            case "HasConversion" when _conversions.Protects(call, model, cancellationToken) && PropertyAt(call.Instance, model, cancellationToken) is { } converted:
                Converted.Add(converted);
                break;
            case "HaveConversion" when call.Instance?.Type is INamedTypeSymbol { TypeArguments: [var values] }:
                ColumnTypes.Add(values);
                if (_conversions.Protects(call, model, cancellationToken))
                {
                    ConvertedTypes.Add(values);
                }

                break;
        }
    }

    /// <summary>The member that <c>Property</c>, somewhere before in the chain or in the variable it starts from, names.</summary>
    private static ISymbol? PropertyAt(IOperation? receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var depth = 0; depth < 64; depth++)
        {
            switch (receiver)
            {
                case IInvocationOperation { TargetMethod.Name: "Property" or "PrimitiveCollection" } property:
                    return MemberOf(property);
                case IInvocationOperation { Instance: { } inner }:
                    receiver = inner;
                    break;
                case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: var inner }, ..] }:
                    receiver = inner;
                    break;
                case ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declared, ..] }
                    when declared.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } && value.SyntaxTree == model.SyntaxTree:
                    receiver = model.GetOperation(value, cancellationToken);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? TypeOf(IInvocationOperation call)
        => call.TargetMethod.TypeArguments is [INamedTypeSymbol argument, ..]
            ? argument
            : call.Arguments is [{ Value: ITypeOfOperation { TypeOperand: INamedTypeSymbol operand } }, ..] ? operand : null;

    /// <summary>The entity type of a builder: its type argument, or that of the <c>Entity</c> that gave it out.</summary>
    private static INamedTypeSymbol? EntityOf(IOperation? builder)
    {
        while (builder is IConversionOperation { Operand: { } operand })
        {
            builder = operand;
        }

        if (builder?.Type is INamedTypeSymbol { TypeArguments: [.., INamedTypeSymbol entity] })
        {
            return entity;
        }

        switch (builder)
        {
            case IInvocationOperation { TargetMethod.Name: "Entity" or "SharedTypeEntity" } made:
                return TypeOf(made);
            case IInvocationOperation chained:
                return EntityOf(chained.Instance ?? (chained.Arguments.Length > 0 ? chained.Arguments[0].Value : null));
            case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }:
                for (var around = builder.Parent; around is not null; around = around.Parent)
                {
                    if (around is IInvocationOperation { TargetMethod.Name: "Entity" or "SharedTypeEntity" } given)
                    {
                        return TypeOf(given);
                    }
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>The member that <c>x => x.Email</c>, <c>"Email"</c> or <c>nameof</c> names.</summary>
    private static ISymbol? MemberOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (LambdaOf(argument.Value) is { } lambda)
            {
                var body = lambda.Body.Operations is [IReturnOperation { ReturnedValue: { } value }, ..] ? value : null;
                while (body is IConversionOperation conversion)
                {
                    body = conversion.Operand;
                }

                return (body as IMemberReferenceOperation)?.Member.OriginalDefinition;
            }

            if (argument.Value.ConstantValue is { HasValue: true, Value: string name } && EntityOf(call.Instance) is { } entity)
            {
                for (var level = entity; level is not null; level = level.BaseType)
                {
                    if (level.GetMembers(name).FirstOrDefault(static member => member is IPropertySymbol) is { } found)
                    {
                        return found.OriginalDefinition;
                    }
                }
            }
        }

        return null;
    }

    public static IAnonymousFunctionOperation? LambdaOf(IOperation? operation) => operation switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        IConversionOperation conversion => LambdaOf(conversion.Operand),
        IDelegateCreationOperation creation => LambdaOf(creation.Target),
        _ => null,
    };

    private static bool IsBuilder(INamedTypeSymbol? type)
        => type is { ContainingNamespace: { } space } && (MetadataNames.Is(type.OriginalDefinition, EntityNames.ModelBuilder) || type.Name is "ModelConfigurationBuilder" or "RelationalEntityTypeBuilderExtensions" || space is { Name: "Builders", ContainingNamespace.Name: "Metadata" });
}
