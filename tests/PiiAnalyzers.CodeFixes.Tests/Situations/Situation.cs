using System.Runtime.CompilerServices;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

/// <summary>What every fix has to cope with.</summary>
public enum Situation
{
    /// <summary>Types in types.</summary>
    NestedTypes,

    /// <summary>Arguments, or properties of attributes, given by name.</summary>
    NamedArguments,

    /// <summary>Interpolated strings.</summary>
    Interpolation,

    /// <summary>Code over several lines, with comments between.</summary>
    LinesAndComments,

    /// <summary>A nullable context.</summary>
    NullableOn,

    /// <summary>None.</summary>
    NullableOff,

    /// <summary>A file that imports none of the namespaces that the fix needs.</summary>
    MissingUsing,

    /// <summary>Aliases of types that are used or written.</summary>
    Aliases,

    /// <summary>A value, or a call, behind <c>?.</c>.</summary>
    ConditionalAccess,

    /// <summary>Findings that are fixed together and whose changes touch.</summary>
    OverlappingFixes,
}

/// <summary>A fix in a situation: a file beside the domain of the tests, before and after.</summary>
/// <param name="Situation">The situation.</param>
/// <param name="Before">The file, with findings marked.</param>
/// <param name="After">The file when nothing more is offered.</param>
/// <param name="Batch">After "fix all", where that comes to another text.</param>
/// <param name="Line">Where it is written.</param>
internal sealed record SituationCase(Situation Situation, string Before, string After, string? Batch = null, [CallerLineNumber] int Line = 0)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;
        using System.Text.Json;
        using System.Text.Json.Serialization;


        """;

    /// <summary>The case in a file that imports what is needed.</summary>
    public static SituationCase Of(Situation situation, string before, string after, string? batch = null, [CallerLineNumber] int line = 0)
        => new(situation, Usings + before, Usings + after, batch is null ? null : Usings + batch, line);

    /// <summary>Statements, in a method that has customers and loggers at hand.</summary>
    public static SituationCase Body(Situation situation, string before, string after, string? batch = null, [CallerLineNumber] int line = 0)
        => Of(situation, Frame(before), Frame(after), batch is null ? null : Frame(batch), line);

    private static string Frame(string statements) => $$"""
        public class Subject(ILogger logger, Serilog.ILogger serilog)
        {
            public void Run(Customer customer, Customer? maybe, List<Customer> customers)
            {
                {{statements}}
            }
        }

        """;
}
