using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What the options of one call of a serializer keep out of what it writes.</summary>
internal sealed class SerializerOptions
{
    public static readonly SerializerOptions None = new(isRedacting: false, null);

    private readonly ConfiguredWalk? _configured;
    private readonly ConcurrentDictionary<SinkEffect, SinkEffect> _effects = new();

    private SerializerOptions(bool isRedacting, ConfiguredWalk? configured)
    {
        IsRedacting = isRedacting;
        _configured = configured;
    }

    /// <summary>Whether objects are written masked, or by rules that are not known.</summary>
    public bool IsRedacting { get; }

    /// <summary>Whether bare values of the type are converted.</summary>
    public bool Converts(ITypeSymbol? type) => _configured?.Converts(type) == true;

    /// <summary>What the serializer does with an object under these options.</summary>
    public SinkEffect Apply(SinkEffect effect)
        => _configured is null || effect.Walk is not { } profile ? effect : _effects.GetOrAdd(effect, _ => SinkEffect.WalksAs(profile with { Configured = _configured }));

    /// <param name="sources">The arguments beside the value, and the serializer itself.</param>
    /// <param name="isHost">Whether the host's options count where a call is given none: those of a response are.</param>
    /// <param name="context">The compilation's engine.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static SerializerOptions Of(IEnumerable<IOperation> sources, bool isHost, FlowContext context, CancellationToken cancellationToken)
    {
        var reader = new SerializerOptionsReader(context, cancellationToken);
        foreach (var source in sources)
        {
            isHost &= !HostSerializerOptions.Are(source.Type);
            reader.Read(source);
        }

        if (isHost || reader.IsInjected)
        {
            reader.ReadHost();
        }

        return reader.IsRedacting ? new(isRedacting: true, null)
            : reader.Converted.Count + reader.LeftOut.Count == 0 ? None
            : new(isRedacting: false, new ConfiguredWalk([.. reader.Converted], reader.LeftOut.ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default)));
    }
}

/// <summary>Reads the places where options, serializers and writers of records come to be: what is put into them there counts.</summary>
internal sealed class SerializerOptionsReader(FlowContext context, CancellationToken cancellationToken)
{
    /// <summary>From options to the method that makes them, and on to what that names.</summary>
    private const int MaxHops = 3;

    /// <summary>What makes a serializer write objects by rules of the team's own; the first three are the annotations' way to mask.</summary>
    private static readonly string[] Redactors =
    [
        "RedactedJsonTypes", "AddRedactedConverters", "RedactedJsonConverter",
        "Modifiers", "WithAddedModifier", "XmlAttributeOverrides", "SetSerializationSurrogateProvider", "DataContractSurrogate",
    ];

    private readonly HashSet<SyntaxNode> _read = [];

    public bool IsRedacting { get; set; }

    /// <summary>Whether options come from a parameter or a member of the framework: out of the service container.</summary>
    public bool IsInjected { get; private set; }

    public HashSet<ITypeSymbol> Converted { get; } = new(SymbolEqualityComparer.Default);

    public HashSet<ISymbol> LeftOut { get; } = new(SymbolEqualityComparer.Default);

    public void Read(IOperation source)
    {
        switch (source)
        {
            case IConversionOperation conversion:
                Read(conversion.Operand);
                break;
            case ILocalReferenceOperation local:
                Read(local.Local, 0);
                break;
            case IMemberReferenceOperation member:
                IsInjected |= member.Instance is not null && HostSerializerOptions.Are(member.Type) && !SymbolEqualityComparer.Default.Equals(member.Member.ContainingAssembly, context.Compilation.Assembly);
                Read(member.Member, 0);
                break;
            case IParameterReferenceOperation parameter when HostSerializerOptions.Are(parameter.Type):
                IsInjected = true;
                break;
            case IInvocationOperation invocation:
                Read(invocation.TargetMethod, 0);
                Read(invocation.Syntax, 0);
                break;
            case IParameterReferenceOperation or IInstanceReferenceOperation or { ConstantValue.HasValue: true }:
                break;
            default:
                Read(source.Syntax, 0);
                break;
        }
    }

    /// <summary>What the program puts into options where it sets up its services.</summary>
    public void ReadHost()
    {
        foreach (var call in HostSerializerOptions.Configurations(context))
        {
            Read(call, MaxHops - 1);
        }
    }

    private void Read(ISymbol symbol, int hops)
    {
        if (hops > MaxHops || !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, context.Compilation.Assembly))
        {
            return;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            switch (symbol)
            {
                case ILocalSymbol:
                    // What is put into it stands in the same block.
                    if (declaration.FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or GlobalStatementSyntax) is { } scope)
                    {
                        Read(scope is GlobalStatementSyntax ? scope.Parent! : scope, MaxHops);
                    }

                    break;
                case IFieldSymbol or IPropertySymbol:
                    Read(declaration, hops + 1);
                    foreach (var constructor in declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members.OfType<ConstructorDeclarationSyntax>() ?? [])
                    {
                        if (constructor.DescendantTokens().Any(token => token.ValueText == symbol.Name))
                        {
                            Read(constructor, hops + 1);
                        }
                    }

                    break;
                case IMethodSymbol:
                    Read(declaration, hops + 1);
                    break;
            }
        }
    }

    private void Read(SyntaxNode place, int hops)
    {
        if (!_read.Add(place))
        {
            return;
        }

        var model = BodySource.ModelOf(place.SyntaxTree, context.Compilation);
        var converters = new SerializerConverters(this, context, cancellationToken);
        foreach (var node in place.DescendantNodesAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax or TypeOfExpressionSyntax:
                    converters.Consider(node is TypeOfExpressionSyntax named ? model.GetTypeInfo(named.Type, cancellationToken).Type : model.GetTypeInfo(node, cancellationToken).Type);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Instance" or "Default" or "Shared" }:
                    converters.Consider(model.GetTypeInfo(node, cancellationToken).Type);
                    break;
                case GenericNameSyntax generic:
                    foreach (var argument in generic.TypeArgumentList.Arguments)
                    {
                        converters.Consider(model.GetTypeInfo(argument, cancellationToken).Type);
                    }

                    break;
            }

            if (node is not SimpleNameSyntax name)
            {
                continue;
            }

            if (hops > 0 && !IsInjected && name is IdentifierNameSyntax && model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol parameter && HostSerializerOptions.Are(parameter.Type))
            {
                IsInjected = true;
            }

            if (Array.IndexOf(Redactors, name.Identifier.ValueText) >= 0)
            {
                IsRedacting = true;
            }
            else if (name.Identifier.ValueText == "WithAttributeOverride" && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } overriding)
            {
                ClassMaps.AddMembers(overriding, model, LeftOut, cancellationToken);
            }
            else if (hops < MaxHops && name is IdentifierNameSyntax && model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol or IFieldSymbol { IsConst: false } or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } or IPropertySymbol)
            {
                Read(model.GetSymbolInfo(name, cancellationToken).Symbol!, hops + 1);
            }
        }
    }
}
