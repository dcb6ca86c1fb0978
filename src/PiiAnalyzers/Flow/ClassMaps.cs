using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>Maps that say in code which members are written: CsvHelper's <c>ClassMap</c>, YamlDotNet's overrides of attributes.</summary>
internal static class ClassMaps
{
    /// <summary>Calls after <c>Map(m => m.Email)</c> by which the member is not written as it is.</summary>
    private static readonly string[] Changing = ["Ignore", "Convert", "ConvertUsing", "TypeConverter", "Constant"];

    /// <param name="map">The map's class.</param>
    /// <param name="mapped">The type that it is for.</param>
    /// <param name="reader">Gets what is left out.</param>
    /// <param name="context">The compilation's engine.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static void Read(INamedTypeSymbol map, INamedTypeSymbol mapped, SerializerOptionsReader reader, FlowContext context, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(map.ContainingAssembly, context.Compilation.Assembly))
        {
            // What it maps is not seen.
            reader.IsRedacting = true;
            return;
        }

        var kept = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var mapsAll = false;
        foreach (var constructor in map.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                var declaration = reference.GetSyntax(cancellationToken);
                var model = BodySource.ModelOf(declaration.SyntaxTree, context.Compilation);
                foreach (var call in declaration.DescendantNodes().OfType<InvocationExpressionSyntax>())
                {
                    switch (NameOf(call))
                    {
                        case "AutoMap":
                            mapsAll = true;
                            break;
                        case "Map" or "References":
                            AddMembers(call, model, IsChanged(call) ? changed : kept, cancellationToken);
                            break;
                    }
                }
            }
        }

        if (!mapsAll)
        {
            for (var level = mapped; level is not null; level = level.BaseType)
            {
                changed.UnionWith(level.OriginalDefinition.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol && !kept.Contains(member)));
            }
        }

        reader.LeftOut.UnionWith(changed);
    }

    /// <summary>Adds the members that lambdas among the arguments name: <c>m => m.Email</c>.</summary>
    public static void AddMembers(InvocationExpressionSyntax call, SemanticModel model, HashSet<ISymbol> members, CancellationToken cancellationToken)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var body = (argument.Expression as LambdaExpressionSyntax)?.ExpressionBody;
            while (body is CastExpressionSyntax cast)
            {
                body = cast.Expression;
            }

            if (body is MemberAccessExpressionSyntax access && model.GetSymbolInfo(access, cancellationToken).Symbol is { } member)
            {
                members.Add(member.OriginalDefinition);
            }
        }
    }

    private static bool IsChanged(InvocationExpressionSyntax call)
    {
        SyntaxNode current = call;
        while (current.Parent is MemberAccessExpressionSyntax access && access.Expression == current && access.Parent is InvocationExpressionSyntax next)
        {
            if (Array.IndexOf(Changing, access.Name.Identifier.ValueText) >= 0)
            {
                return true;
            }

            current = next;
        }

        return false;
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name: { } name } => name.Identifier.ValueText,
        _ => null,
    };
}
