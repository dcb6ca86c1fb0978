using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Flow.Gate;
using PiiAnalyzers.Flow.Triage;

namespace PiiAnalyzers.Flow;

/// <summary>The facts of every body that was asked for, each computed once per compilation.</summary>
internal sealed class Bodies(FlowContext context)
{
    private readonly ConcurrentDictionary<(SyntaxTree Tree, TextSpan Span), ImmutableArray<BodyFacts>> _known = new();

    /// <summary>
    /// The facts of a declaration's executable code: a method, an accessor, a property, a field with its initializer. None of what another
    /// project declares: an editor has its source, a build has not, and both say the same.
    /// </summary>
    public ImmutableArray<BodyFacts> Of(SyntaxNode declaration, ISymbol? owner, SemanticModel? model, CancellationToken cancellationToken)
    {
        var key = (declaration.SyntaxTree, declaration.Span);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!context.Compilation.ContainsSyntaxTree(declaration.SyntaxTree))
        {
            return [];
        }

        return _known.GetOrAdd(key, Compute(declaration, owner, model, cancellationToken));
    }

    /// <summary>Whether personal data may come to a sink in a declaration's code, as far as a look at it can tell.</summary>
    public bool MayDisclose(SyntaxNode declaration, ISymbol owner, SemanticModel model, CancellationToken cancellationToken)
        => SyntaxTriage.MayDisclose(context.Gate, declaration, owner, cancellationToken)
        && BodySource.RootsOf(declaration, model, cancellationToken).Any(root => BodyTriage.MayDisclose(context, root, cancellationToken));

    /// <summary>The facts of a method's body; none for a method without one here.</summary>
    public ImmutableArray<BodyFacts> Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = Implementation(method).OriginalDefinition;
        return method.DeclaringSyntaxReferences.IsDefaultOrEmpty
            ? []
            : Of(method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), method, model: null, cancellationToken);
    }

    /// <summary>The half of a partial method, property or indexer that has the body.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol method) => method switch
    {
        { PartialImplementationPart: { } implementation } => implementation,
        { AssociatedSymbol: IPropertySymbol { PartialImplementationPart: { } property } } => (method.MethodKind == MethodKind.PropertyGet ? property.GetMethod : property.SetMethod) ?? method,
        _ => method,
    };

    /// <summary>The facts of all code in a type that mentions a name.</summary>
    public IEnumerable<BodyFacts> In(INamedTypeSymbol type, string name, CancellationToken cancellationToken)
    {
        var hash = NameHash.Of(name);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration)
            {
                continue;
            }

            foreach (var member in declaration.Members)
            {
                if (member is not BaseTypeDeclarationSyntax && Mentions(member, name, hash))
                {
                    foreach (var facts in OfMember(member, cancellationToken))
                    {
                        yield return facts;
                    }
                }
            }
        }
    }

    /// <summary>The facts of a member declaration, its accessors and variables included.</summary>
    public IEnumerable<BodyFacts> OfMember(SyntaxNode member, CancellationToken cancellationToken)
    {
        var parts = member switch
        {
            BasePropertyDeclarationSyntax { AccessorList: { } accessors } property => [property, .. accessors.Accessors.Where(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null)],
            BaseFieldDeclarationSyntax field => [.. field.Declaration.Variables],
            _ => ImmutableArray.Create(member),
        };
        foreach (var part in parts)
        {
            foreach (var facts in Of(part, owner: null, model: null, cancellationToken))
            {
                yield return facts;
            }
        }
    }

    private ImmutableArray<BodyFacts> Compute(SyntaxNode declaration, ISymbol? owner, SemanticModel? model, CancellationToken cancellationToken)
    {
        model ??= BodySource.ModelOf(declaration.SyntaxTree, context.Compilation);
        owner ??= model.GetDeclaredSymbol(declaration, cancellationToken);
        var facts = ImmutableArray.CreateBuilder<BodyFacts>();
        foreach (var root in BodySource.RootsOf(declaration, model, cancellationToken))
        {
            if (Graphs.Of(root, cancellationToken) is { } graph)
            {
                facts.Add(BodyFlow.Run(context, graph, owner as IMethodSymbol, cancellationToken));
            }
        }

        return facts.ToImmutable();
    }

    /// <summary>Whether a member declares or names something; so does what the gate has not told apart, for half-typed code.</summary>
    private static bool Mentions(MemberDeclarationSyntax member, string name, ulong hash)
        => TreeFacts.Of(member.SyntaxTree, CancellationToken.None).At(member.Span) is not { } declaration
        || declaration.Name == hash
        || declaration.Mentions(hash)
        || (member is BaseFieldDeclarationSyntax field && field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name));
}
