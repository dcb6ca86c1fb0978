using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Tests.Sinks;

/// <summary>What a call needs besides its value for the condition of its row to hold: SQL that stores, a writer that is open to the place.</summary>
internal static class ConditionSamples
{
    /// <summary>Parameters that the writers below are made of.</summary>
    public const string Declared = ", System.Net.Sockets.NetworkStream network, Microsoft.AspNetCore.Http.HttpResponse response";

    /// <summary>A statement before the call.</summary>
    public static string Before(SinkRow row) => row.Condition is SinkCondition.MayChangeData or SinkCondition.ChangesData ? "_ = \"INSERT INTO t VALUES (1)\"; " : "";

    /// <summary>The receiver of a member that is a sink where that writes to a place; null when any will do.</summary>
    public static string? Receiver(SinkRow row, ITypeSymbol type) => row.Writer is null ? Writer(row.Condition, type) : null;

    /// <summary>An argument that the condition asks about; null when any will do.</summary>
    public static string? Argument(SinkRow row, IParameterSymbol parameter) => parameter.Type.Name switch
    {
        "ZipArchiveMode" => "System.IO.Compression.ZipArchiveMode.Create",
        "String" when row.Writer is { } names && NameList.Contains(names, parameter.Name) => "\"a.txt\"",
        _ => row.Writer is { } writers && NameList.Contains(writers, parameter.Name) ? Writer(row.Condition, parameter.Type) : null,
    };

    private static string? Writer(SinkCondition condition, ITypeSymbol type) => (condition, type.Name) switch
    {
        (SinkCondition.WritesToFile, "TextWriter") => "new System.IO.StreamWriter(\"a.txt\")",
        (SinkCondition.WritesToFile, "Stream") => "System.IO.File.Create(\"a.txt\")",
        (SinkCondition.WritesToFile, "XmlWriter") => "System.Xml.XmlWriter.Create(\"a.txt\")",
        (SinkCondition.WritesToNetwork, "TextWriter") => "new System.IO.StreamWriter(network)",
        (SinkCondition.WritesToNetwork, "Stream") => "network",
        (SinkCondition.WritesToNetwork, "PipeWriter" or "IBufferWriter") => "response.BodyWriter",
        (SinkCondition.WritesToConsole, "TextWriter") => "System.Console.Out",
        (SinkCondition.WritesToConsole, "Stream") => "System.Console.OpenStandardOutput()",
        _ => null,
    };
}
