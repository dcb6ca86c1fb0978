using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// Constructors of exceptions, which have no fixed names. One of a library puts what it is told into its message; one of this
/// compilation is seen to pass it on to a base class, or not to.
/// </summary>
internal sealed class ExceptionConstructors(Classifier classifier)
{
    private const string Exception = "System.Exception";

    public static readonly SinkLibrary Library = new("exceptions", SinkFamily.ExceptionMessage, [Exception], []);

    /// <summary>Marks without which no exception is made of anything personal.</summary>
    public static readonly ImmutableArray<string> Names = [SyntaxMarks.ExceptionMade];

    /// <summary>The constructor of an exception of this compilation that writes its own text.</summary>
    public static Sink Of(IMethodSymbol constructor) => new(constructor, Library, [.. constructor.Parameters.Select(static _ => (SinkRow?)null)]);

    public Sink? Resolve(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: false }
            || !MetadataNames.IsOrDerivesFrom(method.ContainingType, Exception)
            || classifier.IsDeclaredHere(method))
        {
            return null;
        }

        // Assemblies of the team hold values in their exceptions as well; what they print cannot be seen from here, but for a message.
        var messageOnly = classifier.CanBeClassified(method.ContainingAssembly);
        var rows = new SinkRow?[method.Parameters.Length];
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object && (!messageOnly || parameter.Name == "message"))
            {
                rows[parameter.Ordinal] = new(Exception, SinkRow.Constructor, parameter.Name);
            }
        }

        return rows.Any(static row => row is not null) ? new Sink(method, Library, [.. rows]) : null;
    }
}
