using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Configuration;
using PiiAnalyzers.Flow.Gate;
using PiiAnalyzers.Flow.Triage;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What all bodies of one compilation share.</summary>
internal sealed class FlowContext
{
    private readonly Lazy<NameGate> _gate;
    private readonly Lazy<SinkCatalogue> _sinks;
    private volatile Mapping.EntityModel? _entities;
    private readonly Lazy<bool> _asksForFields;
    private readonly ConcurrentDictionary<string, ISymbol> _dynamicMembers = new(StringComparer.Ordinal);
    private long _visits;
    private readonly ConcurrentDictionary<ITypeSymbol, FlowValue> _values = new(SymbolCache.Writers, SymbolCache.Size, SymbolEqualityComparer.Default);

    public FlowContext(Compilation compilation, FlowLimits? limits = null, PiiConfiguration? configuration = null)
    {
        Compilation = compilation;
        Configuration = configuration ?? PiiConfiguration.Empty;
        Limits = limits ?? Configuration.Limits;
        Classifier = new Classifier(compilation, Configuration);
        Sanitizers = new Sanitizers(Classifier.Configured);
        Printing = new Printing(Classifier);
        TypeExposure = new TypeExposure(Classifier, Printing);
        _sinks = new(() => new SinkCatalogue(compilation, Classifier));
        Disclosure = new Disclosure(this);
        Bodies = new Bodies(this);
        Links = new Links(this);
        TypeArguments = new TypeArguments(this);
        DerivedTypes = new DerivedTypes(this);
        Members = new MembersByName(compilation);
        ParameterWrites = new ParameterWrites(this);
        _asksForFields = new(() => Gate.Mentions("IncludeFields"));
        _gate = new(() => new NameGate(compilation, Classifier, _sinks, Configuration.SaysNothing, CancellationToken.None));
    }

    public Compilation Compilation { get; }

    public PiiConfiguration Configuration { get; }

    public FlowLimits Limits { get; }

    public Classifier Classifier { get; }

    public Printing Printing { get; }

    public TypeExposure TypeExposure { get; }

    /// <summary>Looked up when something personal is named: in most compilations nothing is.</summary>
    public SinkCatalogue Sinks => _sinks.Value;

    public Bodies Bodies { get; }

    /// <summary>What bodies say together.</summary>
    public Links Links { get; }

    public TypeArguments TypeArguments { get; }

    public DerivedTypes DerivedTypes { get; }

    public MembersByName Members { get; }

    /// <summary>Which methods put something into what they are given, or into their own object.</summary>
    public ParameterWrites ParameterWrites { get; }

    public NameGate Gate => _gate.Value;

    /// <summary>What EF Core stores.</summary>
    public Mapping.EntityModel Entities(CancellationToken cancellationToken)
    {
        // A read that was cancelled is not kept; one that is finished twice is the same.
        if (_entities is not { } entities)
        {
            _entities = entities = new Mapping.EntityModel(this, cancellationToken);
        }

        return entities;
    }

    /// <summary>Whether some code of the compilation tells a serializer to write fields.</summary>
    public bool AsksForFields => _asksForFields.Value;

    public Disclosure Disclosure { get; }

    public Sanitizers Sanitizers { get; }

    /// <summary>What the options of calls of serializers keep out, by call.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<SyntaxNode, SerializerOptions> Options { get; } = new();

    /// <summary>What stands for a member of an object that no type declares, which is found by its name when the code runs.</summary>
    public ISymbol DynamicMember(string name)
        => _dynamicMembers.TryGetValue(name, out var known) ? known : _dynamicMembers.GetOrAdd(name, Compilation.CreateErrorTypeSymbol(container: null, name, arity: 0));

    /// <summary>Operations visited and questions linked so far: the engine's work, which unlike its time is the same on every machine.</summary>
    public long OperationsVisited => Interlocked.Read(ref _visits);

    public void CountVisits(int visits) => Interlocked.Add(ref _visits, visits);

    /// <summary>What a value may be of which nothing is known but its type.</summary>
    public FlowValue OfType(ITypeSymbol? type, SyntaxNode place)
    {
        if (type is null || IsPlain(type))
        {
            return FlowValue.Clean;
        }

        if (Classifier.OfType(type) is { } data)
        {
            return FlowValue.Of(PersonalToken.Read(data, place));
        }

        return _values.TryGetValue(type, out var known) ? known : _values.GetOrAdd(type, FlowValue.Of(new FlowShape(type)));
    }

    /// <summary>Types of which no value is an object with members of its own: text, numbers, enums.</summary>
    private static bool IsPlain(ITypeSymbol type)
        => type.SpecialType is not (SpecialType.None or SpecialType.System_Nullable_T) && type.TypeKind != TypeKind.Interface
        || type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Dynamic;
}
