using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// Interfaces that typed SignalR hubs call their clients by: whatever a method of theirs is given is sent. They have no fixed names and are told
/// by the hubs, <c>class ChatHub : Hub&lt;IChatClient&gt;</c>, of this compilation and of the assemblies it refers to.
/// </summary>
internal sealed class HubClients
{
    private const string Hub = "Microsoft.AspNetCore.SignalR.Hub`1";
    private const string Assembly = "Microsoft.AspNetCore.SignalR.Core";

    private static readonly SinkLibrary Library = new("SignalR", SinkFamily.Transmission, [Hub], []);

    private readonly Lazy<HashSet<INamedTypeSymbol>>? _clients;

    public HubClients(Compilation compilation)
    {
        if (!compilation.GetTypesByMetadataName(Hub).IsEmpty)
        {
            _clients = new(() => Find(compilation));
        }
    }

    /// <summary>Clients are reached through a property of that name, in files that speak of hubs.</summary>
    public ImmutableArray<(string Name, string Witness)> WitnessedNames
        => _clients is null ? [] : [("Clients", "Hub"), ("Clients", "IHubContext"), ("Clients", "IHubClients"), ("Clients", "IHubCallerClients")];

    public Sink? Resolve(IMethodSymbol method)
        => _clients is not null && method is { ContainingType.TypeKind: TypeKind.Interface, Parameters.IsEmpty: false } && _clients.Value.Contains(method.ContainingType.OriginalDefinition)
            ? new Sink(method, Library, [.. method.Parameters.Select(parameter => new SinkRow(Hub, method.Name, parameter.Name) { Effect = SinkEffect.Stores })])
            : null;

    private static HashSet<INamedTypeSymbol> Find(Compilation compilation)
    {
        var clients = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type))
        {
            Add(type as INamedTypeSymbol, clients);
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal) && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == Assembly)))
            {
                AddAll(assembly.GlobalNamespace, clients);
            }
        }

        return clients;
    }

    private static void AddAll(INamespaceOrTypeSymbol container, HashSet<INamedTypeSymbol> clients)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner as INamedTypeSymbol, clients);
                AddAll(inner, clients);
            }
        }
    }

    private static void Add(INamedTypeSymbol? type, HashSet<INamedTypeSymbol> clients)
    {
        for (var level = type is { TypeKind: TypeKind.Class } ? type.BaseType : null; level is not null; level = level.BaseType)
        {
            if (level is { Name: "Hub", TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Interface } client] } && MetadataNames.Is(level.OriginalDefinition, Hub))
            {
                clients.Add(client.OriginalDefinition);
                foreach (var inherited in client.AllInterfaces)
                {
                    clients.Add(inherited.OriginalDefinition);
                }
            }
        }
    }
}
