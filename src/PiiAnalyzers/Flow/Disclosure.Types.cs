using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What an object about which nothing is known but its type shows: members, and what hand-written texts show of it.</summary>
internal sealed partial class Disclosure
{
    private readonly ConcurrentDictionary<(ITypeSymbol Type, SinkEffect Effect), Shown> _shown = new(TypeEffectComparer.Instance);

    /// <param name="type">The type.</param>
    /// <param name="effect">What is done with the object.</param>
    /// <param name="depth">Objects around it that are expanded: some hold each other.</param>
    private Shown ShownOf(ITypeSymbol type, SinkEffect effect, int depth = 0)
        => _shown.TryGetValue((type, effect), out var known) ? known
            : depth == 0 ? _shown.GetOrAdd((type, effect), Compute(type, effect, depth))
            : Compute(type, effect, depth);

    private Shown Compute(ITypeSymbol type, SinkEffect effect, int depth)
    {
        if (effect.Walk is { Expands: not null })
        {
            return depth > MaxDepth ? new([], []) : Expanded(type, effect, depth);
        }

        if (effect.Walk is { } profile)
        {
            return new(new WalkedData(context.Classifier, profile, context.AsksForFields).Of(type), []);
        }

        var texts = ImmutableArray.CreateBuilder<FlowRoot.Text>();
        var paths = new PrintedData(context.Classifier, context.Printing, (way, method) =>
        {
            if (MayShow(method))
            {
                texts.Add(new(method, way, way.IsEmpty && IsNarrowed(type) ? (INamedTypeSymbol)type : null));
            }
        }).Of(type, effect == SinkEffect.PrintsElements || effect == SinkEffect.PrintsNested, nested: effect == SinkEffect.PrintsNested);
        return new(IsNarrowed(type) ? Narrowed((INamedTypeSymbol)type, paths) : paths, texts.ToImmutable());
    }

    /// <summary>Whether a hand-written text may show personal data, as far as its names can tell.</summary>
    private bool MayShow(IMethodSymbol method)
        => method.DeclaringSyntaxReferences.Any(reference => context.Gate.MayHoldPersonal(reference.GetSyntax(), method));

    /// <summary>The members of one object, each printed: nothing but them is walked.</summary>
    private Shown Expanded(ITypeSymbol type, SinkEffect effect, int depth)
    {
        var paths = ImmutableArray.CreateBuilder<PersonalPath>();
        var texts = ImmutableArray.CreateBuilder<FlowRoot.Text>();
        foreach (var member in MembersOf(new FlowShape(type), effect))
        {
            if (context.Classifier.Of(member) is { } data)
            {
                paths.Add(new([member], data));
            }
            else if (PrintedData.MemberType(member) is { } memberType && !SymbolEqualityComparer.Default.Equals(memberType, type))
            {
                var shown = ShownOf(memberType, OfMember(type, member, effect), depth + 1);
                paths.AddRange(shown.Paths.Select(path => path.Behind(member)));
                texts.AddRange(shown.Texts.Select(text => text with { Prefix = text.Prefix.Insert(0, member) }));
            }
        }

        return new(paths.ToImmutable(), texts.ToImmutable());
    }

    private static void AddShown(Shown shown, ISymbol? member, ITypeSymbol carrier, SinkEffect effect, SyntaxNode place, ImmutableArray<PersonalToken>.Builder found)
    {
        foreach (var path in shown.Paths)
        {
            found.Add(Token(path.Data, member is null ? path.Members : path.Members.Insert(0, member), carrier, effect, place));
        }

        foreach (var text in shown.Texts)
        {
            found.Add(new(null, [], place, null, FactsOf(effect), [], carrier) { Root = member is null ? text : text with { Prefix = text.Prefix.Insert(0, member) } });
        }
    }

    /// <summary>What a text stands for, given what its method shows.</summary>
    public IEnumerable<PersonalToken> OfText(PersonalToken token, ImmutableArray<PersonalPath> shown)
    {
        var text = (FlowRoot.Text)token.Root!;
        foreach (var path in text.Printed is { } printed ? Narrowed(printed, shown) : shown)
        {
            yield return token with { Root = null, Use = null, Data = path.Data, Path = text.Prefix.AddRange(path.Members) };
        }
    }

    private bool PrintsItself(ITypeSymbol type, ISymbol member)
        => SymbolEqualityComparer.Default.Equals(type, member.ContainingType) && !context.Printing.PlanOf(type).IsClean;

    private static bool IsNarrowed(ITypeSymbol type)
        => type is INamedTypeSymbol { IsGenericType: true, IsTupleType: false, IsAnonymousType: false } generic && !generic.OriginalDefinition.DeclaringSyntaxReferences.IsDefaultOrEmpty;

    /// <summary>A generic type's hand-written text, asked of one instantiation: what its arguments exclude was put into another.</summary>
    private ImmutableArray<PersonalPath> Narrowed(INamedTypeSymbol generic, ImmutableArray<PersonalPath> paths)
        => paths.RemoveAll(path => path.Members is [var only]
            && SymbolEqualityComparer.Default.Equals(only, path.Data.Symbol)
            && !SymbolEqualityComparer.Default.Equals(only.ContainingType?.OriginalDefinition, generic.OriginalDefinition)
            && !generic.TypeArguments.Any(argument => TypeFit.CanBe(argument, path.Data.Symbol) || PrintsItself(argument, path.Data.Symbol)));

    /// <summary>What an object shows by its type alone.</summary>
    private sealed record Shown(ImmutableArray<PersonalPath> Paths, ImmutableArray<FlowRoot.Text> Texts);

    private sealed class TypeEffectComparer : IEqualityComparer<(ITypeSymbol Type, SinkEffect Effect)>
    {
        public static readonly TypeEffectComparer Instance = new();

        public bool Equals((ITypeSymbol Type, SinkEffect Effect) x, (ITypeSymbol Type, SinkEffect Effect) y)
            => ReferenceEquals(x.Effect, y.Effect) && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, SinkEffect Effect) key)
            => (SymbolEqualityComparer.Default.GetHashCode(key.Type) * 31) + key.Effect.GetHashCode();
    }
}
