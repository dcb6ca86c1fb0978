using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>Places in which a writer or stream may end.</summary>
[Flags]
internal enum WriterTargetKinds
{
    None = 0,
    File = 1,

    /// <summary>A network stream, the body of an HTTP response or request.</summary>
    Network = 2,
    Console = 4,

    /// <summary>Into memory: what is written can be read again, and is followed from there.</summary>
    Memory = 8,

    /// <summary>Through an encrypting stream, wherever that goes.</summary>
    Protected = 16,

    /// <summary>It is not seen how it was opened.</summary>
    Unknown = 32,
}

/// <summary>Where a writer or stream writes in the end, as far as one body tells.</summary>
/// <param name="Kinds">The places that are seen.</param>
/// <param name="Parameters">Parameters that it may be: their callers decide.</param>
internal sealed record WriterTarget(WriterTargetKinds Kinds, ImmutableArray<IParameterSymbol> Parameters)
{
    public static readonly WriterTarget Unknown = new(WriterTargetKinds.Unknown, []);

    /// <summary>No writer at all: null, which leaves the choice to whoever gets it.</summary>
    public static readonly WriterTarget Nothing = new(WriterTargetKinds.None, []);

    /// <summary>Whether it is seen to write to the place, and no encrypting stream stands between.</summary>
    public bool Is(WriterTargetKinds kind) => (Kinds & (kind | WriterTargetKinds.Protected)) == kind;

    /// <summary>Whether callers decide where it writes.</summary>
    public bool IsOpen => !Parameters.IsEmpty && (Kinds & WriterTargetKinds.Protected) == 0;
}

/// <summary>A sink that is one only where the writer that callers pass writes to a place.</summary>
/// <param name="Kind">The place.</param>
/// <param name="Parameters">The parameters, one of which is the writer.</param>
internal sealed record OpenWriter(WriterTargetKinds Kind, ImmutableArray<IParameterSymbol> Parameters)
{
    /// <summary>Whether it is the place when callers pass none: <c>writer ??= Console.Out</c>.</summary>
    public bool IsDefault { get; init; }

    public bool Equals(OpenWriter? other)
    {
        if (other is null || Kind != other.Kind || IsDefault != other.IsDefault || Parameters.Length != other.Parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < Parameters.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(Parameters[i], other.Parameters[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode() => (int)Kind + Parameters.Length;
}
