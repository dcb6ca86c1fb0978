using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// What a value may be: personal data (tokens) and objects (shapes). Immutable; <see cref="Clean"/> is neither. Joins keep the
/// first token of equals, so a loop comes to rest.
/// </summary>
internal sealed record FlowValue(ImmutableArray<PersonalToken> Tokens, ImmutableArray<FlowShape> Shapes)
{
    /// <summary>What runs when the value is a delegate: lambdas and local functions, and methods.</summary>
    public ImmutableArray<FlowTarget> Targets { get; init; } = [];

    /// <summary>Tokens and shapes kept apart in one value; what exceeds it is dropped, for a finding needs one.</summary>
    public const int MaxTokens = 32, MaxShapes = 8;

    /// <summary>Objects kept apart in a member of an object.</summary>
    public const int MaxInnerShapes = 4;

    public static readonly FlowValue Clean = new([], []);

    public bool IsClean => Tokens.IsEmpty && Shapes.IsEmpty && Targets.IsEmpty;

    /// <summary>Whether methods of this compilation return the value: which object it is, and what its text shows, is theirs to tell.</summary>
    public bool IsMadeByCalls
        => !Tokens.IsEmpty && Tokens.All(static token => token is { Root: FlowRoot.Call { Site: { IsVirtual: false, Method: { IsAbstract: false, IsExtern: false } method } }, Steps.IsEmpty: true }
            && !Bodies.Implementation(method).DeclaringSyntaxReferences.IsDefaultOrEmpty);

    public static FlowValue Of(PersonalToken token) => new([token], []);

    public static FlowValue Of(ImmutableArray<PersonalToken> tokens) => tokens.IsEmpty ? Clean : new(tokens, []);

    public static FlowValue Of(FlowShape shape) => new([], [shape]);

    public FlowValue Join(FlowValue other) => Join(other, MaxShapes);

    /// <param name="other">The other value.</param>
    /// <param name="maxShapes">Objects that are kept apart.</param>
    public FlowValue Join(FlowValue other, int maxShapes)
    {
        if (ReferenceEquals(this, other) || other.IsClean)
        {
            return this;
        }

        if (IsClean)
        {
            return other;
        }

        var tokens = Tokens;
        foreach (var token in other.Tokens)
        {
            if (tokens.Length < MaxTokens && !ContainsToken(tokens, token))
            {
                tokens = tokens.Add(token);
            }
        }

        var shapes = Shapes;
        foreach (var shape in other.Shapes)
        {
            var index = IndexOf(shapes, shape);
            if (index >= 0)
            {
                var joined = shapes[index].Join(shape);
                shapes = ReferenceEquals(joined, shapes[index]) ? shapes : shapes.SetItem(index, joined);
            }
            else if (shapes.Length < maxShapes)
            {
                shapes = shapes.Add(shape);
            }
        }

        var targets = Targets;
        foreach (var target in other.Targets)
        {
            if (targets.Length < MaxShapes && !targets.Contains(target))
            {
                targets = targets.Add(target);
            }
        }

        return tokens == Tokens && shapes == Shapes && targets == Targets ? this : new(tokens, shapes) { Targets = targets };
    }

    /// <summary>Objects, and objects in them: none for text and numbers.</summary>
    public int Depth
    {
        get
        {
            var depth = 0;
            foreach (var shape in Shapes)
            {
                depth = Math.Max(depth, shape.Depth + 1);
            }

            return depth;
        }
    }

    /// <summary>The value without what is put into its objects beyond a depth; of objects there the types remain.</summary>
    public FlowValue Inside(int depth)
        => Depth <= depth && Shapes.Length <= MaxInnerShapes ? this
            : this with { Shapes = [.. Shapes.Take(MaxInnerShapes).Select(shape => depth == 0 ? new FlowShape(shape.Type) { Identity = shape.Identity } : shape.Inside(depth - 1))] };

    /// <summary>The value with an object in it changed; the same instance when it holds no such object.</summary>
    /// <param name="identity">The expression that made the object.</param>
    /// <param name="change">What happens to it.</param>
    public FlowValue Replace(SyntaxNode identity, Func<FlowShape, FlowShape> change)
    {
        var shapes = Shapes;
        for (var i = 0; i < shapes.Length; i++)
        {
            var shape = shapes[i].Identity == identity ? change(shapes[i]) : shapes[i].Replace(identity, change);
            if (!ReferenceEquals(shape, shapes[i]))
            {
                shapes = shapes.SetItem(i, shape);
            }
        }

        return shapes == Shapes ? this : this with { Shapes = shapes };
    }

    /// <summary>The value without what is open.</summary>
    public FlowValue Closed() => Tokens.Any(static token => token.IsOpen) ? this with { Tokens = Tokens.RemoveAll(static token => token.IsOpen) } : this;

    /// <summary>The value with each token changed; the same instance when none is.</summary>
    public FlowValue MapTokens(Func<PersonalToken, PersonalToken> change)
    {
        if (Tokens.IsEmpty)
        {
            return this;
        }

        var builder = ImmutableArray.CreateBuilder<PersonalToken>(Tokens.Length);
        foreach (var token in Tokens)
        {
            builder.Add(change(token));
        }

        return this with { Tokens = builder.MoveToImmutable() };
    }

    /// <summary>The value read again at a place: a variable, an element, a result that is the value itself.</summary>
    public FlowValue MovedTo(SyntaxNode place) => MapTokens(token => token.MovedTo(place));

    private static bool ContainsToken(ImmutableArray<PersonalToken> tokens, PersonalToken token)
    {
        foreach (var candidate in tokens)
        {
            if (candidate.IsSameAs(token))
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(ImmutableArray<FlowShape> shapes, FlowShape shape)
    {
        for (var i = 0; i < shapes.Length; i++)
        {
            if (Equals(shapes[i].MadeBy, shape.MadeBy) && SymbolEqualityComparer.Default.Equals(shapes[i].Type, shape.Type))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What a delegate runs: one of the two is set.</summary>
internal sealed record FlowTarget(BodyFacts? Body, IMethodSymbol? Method)
{
    /// <summary>The member through which the receiver of a method group was read, if it was one.</summary>
    public ISymbol? Receiver { get; init; }

    /// <summary>Where the writer writes whose method it is: File.CreateText(path).WriteLine.</summary>
    public WriterTarget? Writer { get; init; }

    /// <summary>For a lambda that a method has given out: the call of that method, whose arguments the lambda has captured.</summary>
    public FlowFrame? Frame { get; init; }

    public bool Equals(FlowTarget? other)
        => other is not null
        && Equals(Frame, other.Frame)
        && SymbolEqualityComparer.Default.Equals(Body?.Function ?? Method, other.Body?.Function ?? other.Method);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Body?.Function ?? Method);
}

/// <summary>A call that made a closure, and, if that call was itself made by a method that gave the closure out, the call of that.</summary>
internal sealed record FlowFrame(CallSite Site, Callee Callee, FlowFrame? Outer)
{
    private const int MaxFrames = 4;

    public FlowFrame? Inside(CallSite site, Callee callee)
        => Depth >= MaxFrames ? this : this with { Outer = Outer is null ? new(site, callee, null) : Outer.Inside(site, callee) };

    private int Depth => 1 + (Outer?.Depth ?? 0);

    public bool Equals(FlowFrame? other) => Site.Equals(other?.Site) && Equals(Outer, other!.Outer);

    public override int GetHashCode() => Site.GetHashCode();
}
