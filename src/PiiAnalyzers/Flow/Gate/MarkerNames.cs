using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// The names by which source code can come to personal data in the first place: the attributes that classify, and the types of
/// referenced assemblies that carry classified members or give such types out.
/// </summary>
/// <param name="Attributes">Attributes that classify, in both their forms.</param>
/// <param name="Denials">Attributes that say that something is no personal data, in both their forms.</param>
/// <param name="Types">Types of referenced assemblies that carry classified members, or mention such a type.</param>
/// <param name="OpenTypes">Those of them that give their members out unnamed: they print, deconstruct, convert or enumerate.</param>
/// <param name="Members">For each assembly that has such types: the names through which code comes by them, and those of their classified members, which may be common words.</param>
/// <param name="Configured">Members and types that the configuration says are personal data.</param>
internal sealed record MarkerNames(HashSet<string> Attributes, HashSet<string> Denials, HashSet<string> Types, HashSet<string> OpenTypes, List<(HashSet<ulong> Types, HashSet<string> Names)> Members, HashSet<string> Configured)
{
    private const string Suffix = "Attribute";

    public static MarkerNames In(Compilation compilation, Classifier classifier)
    {
        var names = new MarkerNames([], [], [], [], [], []);
        foreach (var (name, verdict) in MarkerAttributes.Rows)
        {
            AddForms(name.Substring(name.LastIndexOf('.') + 1), verdict is Verdict.Personal or Verdict.PersonalUnlessDestructured ? names.Attributes : names.Denials);
        }

        foreach (var pair in classifier.Configured.Attributes)
        {
            AddForms(pair.Key.Name, pair.Value.IsPersonal ? names.Attributes : names.Denials);
        }

        foreach (var symbol in classifier.Configured.Personal)
        {
            // Nothing in the code says so: the member is a mark itself, and its type may print it or give it out.
            var member = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
            names.Configured.Add(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name);
            if ((member as INamedTypeSymbol ?? member.ContainingType) is { } type)
            {
                names.Types.Add(type.Name);
                names.OpenTypes.Add(type.Name);
            }
        }

        var types = new List<INamedTypeSymbol>();
        foreach (var assembly in Assemblies(compilation, classifier))
        {
            AddTypes(assembly.GlobalNamespace, types);
        }

        var groups = Carriers(types, classifier).ToLookup<INamedTypeSymbol, IAssemblySymbol>(static type => type.ContainingAssembly, SymbolEqualityComparer.Default);
        foreach (var group in groups)
        {
            // A user type of the team's that derives from the framework's stands for it.
            var users = groups.Where(other => SymbolEqualityComparer.Default.Equals(other.Key, group.Key) || References(other.Key, group.Key));
            AddCarriers(group, [.. users.SelectMany(static other => other).Select(static type => NameHash.Of(type.Name))], names, classifier);
        }

        foreach (var type in types)
        {
            if (MetadataNames.IsOrDerivesFrom(type, "System.Attribute") && classifier.MeaningOfClass(type).IsPersonal)
            {
                AddForms(type.Name, names.Attributes);
            }
        }

        return names;
    }

    /// <summary>The referenced assemblies in which something can be classified.</summary>
    public static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation, Classifier classifier)
        => compilation.SourceModule.ReferencedAssemblySymbols.Where(classifier.CanBeClassified);

    private static bool References(IAssemblySymbol assembly, IAssemblySymbol other)
        => assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Contains(other, SymbolEqualityComparer.Default));

    private static void AddCarriers(IEnumerable<INamedTypeSymbol> carriers, HashSet<ulong> users, MarkerNames names, Classifier classifier)
    {
        var members = new HashSet<string>();
        foreach (var type in carriers)
        {
            names.Types.Add(type.Name);
            if (classifier.OfType(type) is not null)
            {
                names.Attributes.Add(type.Name);
            }

            if (IsOpen(type))
            {
                names.OpenTypes.Add(type.Name);
            }

            foreach (var member in type.GetMembers())
            {
                if (member is not IMethodSymbol { AssociatedSymbol: not null } && classifier.Of(member) is not null)
                {
                    members.Add(member.Name);
                }
            }
        }

        if (members.Count > 0)
        {
            names.Members.Add((users, members));
        }
    }

    private static bool IsOpen(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } or IPropertySymbol { IsIndexer: true }
                    or IMethodSymbol { Name: "ToString" or "Deconstruct" or "GetEnumerator" or "GetAsyncEnumerator", IsStatic: false })
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Types with a classified member, and those that derive from or mention one in a signature.</summary>
    private static HashSet<INamedTypeSymbol> Carriers(List<INamedTypeSymbol> types, Classifier classifier)
    {
        var carriers = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in types)
        {
            if (classifier.OfType(type) is not null || type.GetMembers().Any(member => IsClassified(member, classifier)))
            {
                carriers.Add(type);
            }
        }

        for (var grown = carriers.Count > 0; grown;)
        {
            grown = false;
            foreach (var type in types)
            {
                if (!carriers.Contains(type) && MentionsAny(type, carriers))
                {
                    grown = carriers.Add(type);
                }
            }
        }

        return carriers;
    }

    private static bool MentionsAny(INamedTypeSymbol type, HashSet<INamedTypeSymbol> carriers)
        => Mentions(type.BaseType, carriers)
        || type.GetMembers().Any(member => member switch
        {
            IPropertySymbol property => Mentions(property.Type, carriers),
            IFieldSymbol field => Mentions(field.Type, carriers),
            IMethodSymbol method => Mentions(method.ReturnType, carriers) || method.Parameters.Any(parameter => Mentions(parameter.Type, carriers)),
            _ => false,
        });

    private static bool Mentions(ITypeSymbol? type, HashSet<INamedTypeSymbol> carriers) => type switch
    {
        IArrayTypeSymbol array => Mentions(array.ElementType, carriers),
        INamedTypeSymbol named => carriers.Contains(named.OriginalDefinition) || (named.IsGenericType && named.TypeArguments.Any(argument => Mentions(argument, carriers))),
        _ => false,
    };

    private static bool IsClassified(ISymbol member, Classifier classifier)
        => classifier.Of(member) is not null
        || (member is IMethodSymbol method && method.Parameters.Any(parameter => classifier.Of(parameter) is not null));

    private static void AddTypes(INamespaceOrTypeSymbol container, List<INamedTypeSymbol> types)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                types.Add(type);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                AddTypes(inner, types);
            }
        }
    }

    private static void AddForms(string name, HashSet<string> names)
    {
        names.Add(name);
        if (name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            names.Add(name.Substring(0, name.Length - Suffix.Length));
        }
    }
}
