using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// A call of code in this compilation: what is called, and with what. One per call expression of a body; while the body is run its
/// values grow, afterwards they stay. Calls in other terms are equal if they are the same call in the same terms: each thread that asks makes
/// its own.
/// </summary>
internal sealed class CallSite(SyntaxNode syntax, IMethodSymbol? method, int parameterCount) : IEquatable<CallSite>
{
    private readonly FlowValue[] _arguments = [.. Enumerable.Repeat(FlowValue.Clean, parameterCount)];
    private readonly SyntaxNode?[] _places = new SyntaxNode?[parameterCount];

    public SyntaxNode Syntax => syntax;

    /// <summary>The method named in the call; null when a delegate is invoked.</summary>
    public IMethodSymbol? Method => method;

    /// <summary>Whether overrides and implementations may be what runs.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>The declared type of the expression that the method is called on.</summary>
    public ITypeSymbol? ReceiverType { get; set; }

    /// <summary>The type of the call's result, type arguments filled in.</summary>
    public ITypeSymbol? ResultType { get; set; }

    /// <summary>For a constructor: calls of methods on the object it made, which may put things into it.</summary>
    public List<CallSite> Uses { get; } = [];

    /// <summary>Methods that are called on the object that the call returns.</summary>
    public List<IMethodSymbol> Changes { get; } = [];

    /// <summary>The calls around it in whose terms it is, the innermost first: how far a delegate was handed on before it was called, or an object after it was made.</summary>
    public ImmutableArray<SyntaxNode> Around { get; init; } = [];

    /// <summary>For a call in other terms, which call it is in which.</summary>
    public object? Terms { get; init; }

    private WriterTarget?[]? _writers;
    private int _hash;

    public FlowValue Receiver { get; private set; } = FlowValue.Clean;

    /// <summary>The delegate that is invoked; clean for a method.</summary>
    public FlowValue Delegate { get; private set; } = FlowValue.Clean;

    public int ParameterCount => _arguments.Length;

    public FlowValue Argument(int ordinal) => ordinal < _arguments.Length ? _arguments[ordinal] : FlowValue.Clean;

    /// <summary>The argument's expression; the call itself for one that is not written out.</summary>
    public SyntaxNode Place(int ordinal) => ordinal < _places.Length ? _places[ordinal] ?? syntax : syntax;

    /// <summary>Whether a delegate is among the arguments: the callee may run it.</summary>
    public bool PassesDelegate
    {
        get
        {
            for (var i = 0; i < _arguments.Length; i++)
            {
                if (!_arguments[i].Targets.IsEmpty || (!_arguments[i].IsClean && i < method?.Parameters.Length && method.Parameters[i].Type.TypeKind == TypeKind.Delegate))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Where the writer among the arguments writes that is passed for a parameter.</summary>
    public WriterTarget Writer(int ordinal) => ordinal < _writers?.Length ? _writers[ordinal] ?? WriterTarget.Unknown : WriterTarget.Unknown;

    public void AddWriter(int ordinal, WriterTarget writer)
    {
        if (ordinal < _arguments.Length)
        {
            _writers ??= new WriterTarget?[_arguments.Length];
            _writers[ordinal] = writer;
        }
    }

    public bool HasValues => !Receiver.IsClean || !Delegate.IsClean || _arguments.Any(static argument => !argument.IsClean);

    public void AddReceiver(FlowValue receiver) => Receiver = Receiver.Join(receiver);

    /// <summary>The same call with its values in other terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="change">Puts a value into them.</param>
    /// <param name="uses">Whether what was called on the object goes with it.</param>
    public CallSite Map(object terms, Func<FlowValue, FlowValue> change, bool uses = true)
    {
        var mapped = Empty((this, terms), Around);
        mapped.Fill(this, change, uses);
        return mapped;
    }

    /// <summary>The same call in other terms, its values still to be filled in.</summary>
    public CallSite Empty(object terms) => Empty(terms, Around);

    /// <summary>The same call in the terms of a caller of the method it is in, its values still to be filled in.</summary>
    public CallSite InCaller(object terms, CallSite caller) => Empty(terms, Around.Add(caller.Syntax));

    private CallSite Empty(object terms, ImmutableArray<SyntaxNode> around)
        => new(syntax, method, _arguments.Length) { IsVirtual = IsVirtual, ReceiverType = ReceiverType, ResultType = ResultType, Around = around, Terms = terms };

    public bool Equals(CallSite? other)
        => ReferenceEquals(this, other) || (Terms is not null && other?.Terms is not null && GetHashCode() == other.GetHashCode() && Terms.Equals(other.Terms));

    public override bool Equals(object? obj) => Equals(obj as CallSite);

    public override int GetHashCode()
        => Terms is null ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this)
            : _hash != 0 ? _hash
            : _hash = Terms.GetHashCode() | 1;

    /// <summary>Gives a call the values of another in other terms.</summary>
    public void Fill(CallSite other, Func<FlowValue, FlowValue> change, bool uses = true)
    {
        Receiver = change(other.Receiver);
        Delegate = change(other.Delegate);
        for (var i = 0; i < _arguments.Length; i++)
        {
            _arguments[i] = change(other._arguments[i]);
            _places[i] = other._places[i];
        }

        _writers = other._writers;
        Uses.Clear();
        if (uses)
        {
            foreach (var use in other.Uses)
            {
                Uses.Add(use.Map(Terms ?? this, change));
            }
        }
    }

    public void AddUse(CallSite use)
    {
        if (!Uses.Contains(use))
        {
            Uses.Add(use);
        }
    }

    public void Add(FlowValue receiver, FlowValue invoked, ImmutableArray<FlowArgument> arguments)
    {
        Receiver = Receiver.Join(receiver);
        Delegate = Delegate.Join(invoked);
        foreach (var argument in arguments)
        {
            if (argument.Ordinal < _arguments.Length)
            {
                _arguments[argument.Ordinal] = _arguments[argument.Ordinal].Join(argument.Value);
                _places[argument.Ordinal] ??= argument.Operation.Syntax;
            }
        }
    }
}
