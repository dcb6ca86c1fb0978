using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// The sinks that the references of one compilation bring within reach. Members are told apart by the full name of the type that
/// declares them and resolved when a call of that name is met, so a row that nobody calls costs nothing.
/// </summary>
internal sealed partial class SinkCatalogue
{
    private readonly Dictionary<string, List<(SinkLibrary Library, SinkRow Row)>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Witness)> _witnessed = [];
    private readonly HashSet<string> _serializerMembers = new(StringComparer.Ordinal);
    private readonly ConfiguredSymbols _configured;
    private readonly ExceptionConstructors _exceptions;
    private readonly HubClients _hubClients;
    private readonly ConcurrentDictionary<ISymbol, Sink?> _answers = new(SymbolCache.Writers, SymbolCache.Size, SymbolEqualityComparer.Default);

    /// <param name="compilation">The compilation.</param>
    /// <param name="classifier">Tells the team's own assemblies from those of libraries, and what is configured.</param>
    public SinkCatalogue(Compilation compilation, Classifier classifier)
    {
        _exceptions = new(classifier);
        _configured = classifier.Configured;
        _hubClients = new(compilation);
        var reached = LibraryAnchors.In(compilation);
        for (var i = 0; i < reached.Length; i++)
        {
            if (reached[i])
            {
                foreach (var row in Libraries[i].Rows)
                {
                    Add(Libraries[i], row);
                }
            }
        }
    }

    /// <summary>
    /// The identifiers without one of which a piece of code cannot call a sink: member names, type names of constructors, and names
    /// of the properties through which a sink is reached.
    /// </summary>
    public IEnumerable<string> Names => _names.Concat(LoggerMessageShapes.Names).Concat(MarkedSinks.Names).Concat(ExceptionConstructors.Names)
        .Concat(_configured.SinkMembers.Select(static member => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name));

    /// <summary>Identifiers that count only in files in which one of their witnesses occurs.</summary>
    public IEnumerable<(string Name, string Witness)> WitnessedNames => _witnessed.Concat(_hubClients.WitnessedNames);

    /// <summary>The sink that a method, constructor or property is, or null.</summary>
    public Sink? Find(ISymbol member)
    {
        // The signature of a delegate is told by its type arguments, which its definition has lost.
        if (member is not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke })
        {
            member = member.OriginalDefinition;
        }

        return _answers.TryGetValue(member, out var known) ? known : _answers.GetOrAdd(member, FindNew(member));
    }

    /// <summary>The sink, if it is a method of a serializer: what it writes is told by the serializer's profile.</summary>
    public Sink? FindSerializer(IMethodSymbol method)
    {
        for (var sink = _serializerMembers.Contains(method.Name) ? Find(method) : null; sink is not null; sink = sink.Other)
        {
            if (sink.Library.Serializer is not null)
            {
                return sink;
            }
        }

        return null;
    }

    private Sink? FindNew(ISymbol member)
        => (_rows.ContainsKey(member.Name) ? Resolve(member) : null)
        ?? (member is IMethodSymbol method ? LoggerMessageShapes.Resolve(method) : null)
        ?? MarkedSinks.Resolve(member, _configured)
        ?? (member is IMethodSymbol constructor ? _exceptions.Resolve(constructor) ?? _hubClients.Resolve(constructor) : null);

    private void Add(SinkLibrary library, SinkRow row)
    {
        if (!_rows.TryGetValue(row.Member, out var rows))
        {
            _rows.Add(row.Member, rows = []);
        }

        rows.Add((library, row));
        if (library.Serializer is not null)
        {
            _serializerMembers.Add(row.Member);
        }

        if (row.Witness is not null)
        {
            foreach (var witness in NameList.Split(row.Witness))
            {
                // An indexer is called without its name, and so is the Add of a collection initializer.
                if (row.Member == SinkRow.Indexer || (row.Member == "Add" && witness == LastPart(row.Type)))
                {
                    _names.Add(witness);
                }

                if (row.Member != SinkRow.Indexer)
                {
                    _witnessed.Add((row.Member == SinkRow.Constructor ? LastPart(row.Type) : row.Member, witness));
                }
            }
        }
        else if (row.Gate is not null)
        {
            foreach (var name in NameList.Split(row.Gate))
            {
                _names.Add(name);
            }
        }
        else if (row.Receivers is not null)
        {
            foreach (var receiver in NameList.Split(row.Receivers))
            {
                _names.Add(LastPart(receiver.EndsWith(SinkRow.Any, StringComparison.Ordinal) ? receiver.Substring(0, receiver.Length - SinkRow.Any.Length) : receiver));
            }
        }
        else
        {
            _names.Add(row.Member == SinkRow.Constructor ? LastPart(row.Type) : row.Member);
        }
    }

    private Sink? Resolve(ISymbol member)
    {
        var parameters = ParametersOf(member);
        if (member is not (IMethodSymbol or IPropertySymbol { SetMethod: not null }))
        {
            return null;
        }

        // A member may belong to several libraries: a writer is the console's or a file's, a request has a URI and a body.
        Sink? sink = null;
        SinkLibrary? library = null;
        SinkRow? ofReceiver = null;
        SinkRow?[] rows = [];
        foreach (var (candidate, row) in _rows[member.Name])
        {
            if (Declared(row.Type, member) is not { } declared || (row.Unless is { } excluded && parameters.Any(parameter => parameter.Name == excluded))
                || (row.Writer is { } writer && !parameters.Any(parameter => NameList.Contains(writer, parameter.Name))))
            {
                continue;
            }

            if (candidate != library)
            {
                sink = Chain(sink, member, library, rows, ofReceiver);
                library = candidate;
                ofReceiver = null;
                rows = new SinkRow?[Math.Max(1, parameters.Length)];
            }

            if (!member.IsStatic && NameList.Contains(row.Parameters, SinkRow.This))
            {
                ofReceiver = row;
            }

            // An override may name its parameters otherwise.
            var names = ParametersOf(declared);
            foreach (var parameter in parameters)
            {
                if (NameList.Contains(row.Parameters, names.Length == parameters.Length ? names[parameter.Ordinal].Name : parameter.Name))
                {
                    rows[parameter.Ordinal] = row;
                }
            }
        }

        return Chain(sink, member, library, rows, ofReceiver);
    }

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol { SetMethod: { } setter } => setter.Parameters,
        _ => [],
    };

    private static Sink? Chain(Sink? others, ISymbol member, SinkLibrary? library, SinkRow?[] rows, SinkRow? ofReceiver)
        => library is not null && (ofReceiver is not null || Array.Exists(rows, static row => row is not null)) ? new Sink(member, library, [.. rows]) { Other = others, Receiver = ofReceiver } : others;

    /// <summary>The member as the type declares it, which may be what this one overrides or implements; null when the type does not.</summary>
    private static ISymbol? Declared(string typeName, ISymbol member)
    {
        for (var declared = member; declared is not null; declared = Overridden(declared))
        {
            if (declared.ContainingType is { } type && MetadataNames.Is(type.OriginalDefinition, typeName))
            {
                return declared;
            }
        }

        foreach (var contract in BaseMembers.InterfaceMembersOf(member))
        {
            if (MetadataNames.Is(contract.ContainingType.OriginalDefinition, typeName))
            {
                return contract;
            }
        }

        return null;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static string LastPart(string name)
    {
        var part = name.Substring(name.LastIndexOf('.') + 1);
        var arity = part.IndexOf('`');
        return arity < 0 ? part : part.Substring(0, arity);
    }
}
