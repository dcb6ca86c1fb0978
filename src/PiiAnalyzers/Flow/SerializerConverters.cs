using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Converters, formatters, resolvers and maps that a serializer is given. One of the team's own is taken as protection of what it is
/// for, as one that an attribute names is; one of the library's own changes the form and not the content.
/// </summary>
internal readonly struct SerializerConverters(SerializerOptionsReader reader, FlowContext context, CancellationToken cancellationToken)
{
    /// <summary>Generic types, by the type argument for which they write.</summary>
    private static readonly string[] Typed = ["System.Text.Json.Serialization.JsonConverter`1", "Newtonsoft.Json.JsonConverter`1", "MessagePack.Formatters.IMessagePackFormatter`1"];

    /// <summary>Types that say in a method what they are for, and the method.</summary>
    private static readonly (string Type, string Method)[] Asked =
    [
        ("System.Text.Json.Serialization.JsonConverterFactory", "CanConvert"), ("Newtonsoft.Json.JsonConverter", "CanConvert"), ("YamlDotNet.Serialization.IYamlTypeConverter", "Accepts"),
    ];

    /// <summary>Types that decide about every member.</summary>
    private static readonly string[] Resolvers =
    [
        "Newtonsoft.Json.Serialization.IContractResolver", "System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver", "MessagePack.IFormatterResolver", "YamlDotNet.Serialization.ITypeInspector",
    ];

    public void Consider(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named)
        {
            return;
        }

        if (Find(named, "CsvHelper.Configuration.ClassMap`1") is { TypeArguments: [INamedTypeSymbol mapped] } map && !IsLibrarys(named, map))
        {
            ClassMaps.Read(named, mapped, reader, context, cancellationToken);
            return;
        }

        foreach (var name in Typed)
        {
            if (Find(named, name) is { TypeArguments: [var converted] } converter && !IsLibrarys(named, converter))
            {
                reader.Converted.Add(converted);
                return;
            }
        }

        foreach (var (name, method) in Asked)
        {
            if (Find(named, name) is { } converter && !IsLibrarys(named, converter))
            {
                AddAsked(named, method);
                return;
            }
        }

        foreach (var name in Resolvers)
        {
            if (Find(named, name) is { } resolver && !IsLibrarys(named, resolver) && !MetadataNames.IsOrDerivesFrom(named, "System.Text.Json.Serialization.JsonSerializerContext"))
            {
                reader.IsRedacting = true;
                return;
            }
        }
    }

    /// <summary><c>CanConvert(Type type) => type == typeof(Customer)</c>; what asks otherwise may be for anything.</summary>
    private void AddAsked(INamedTypeSymbol converter, string method)
    {
        var found = false;
        foreach (var reference in converter.GetMembers(method).SelectMany(static member => member.DeclaringSyntaxReferences))
        {
            var declaration = reference.GetSyntax(cancellationToken);
            var model = BodySource.ModelOf(declaration.SyntaxTree, context.Compilation);
            foreach (var node in declaration.DescendantNodes().OfType<TypeOfExpressionSyntax>())
            {
                if (model.GetTypeInfo(node.Type, cancellationToken).Type is { } type)
                {
                    found = true;
                    reader.Converted.Add(type);
                }
            }
        }

        if (!found)
        {
            reader.IsRedacting = true;
        }
    }

    private static bool IsLibrarys(INamedTypeSymbol type, INamedTypeSymbol contract)
        => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, contract.ContainingAssembly)
        || type.ContainingAssembly?.Name.StartsWith(contract.ContainingAssembly.Name + ".", StringComparison.Ordinal) == true;

    private static INamedTypeSymbol? Find(INamedTypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (MetadataNames.Is(level.OriginalDefinition, name))
            {
                return level;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (MetadataNames.Is(contract.OriginalDefinition, name))
            {
                return contract;
            }
        }

        return null;
    }
}
