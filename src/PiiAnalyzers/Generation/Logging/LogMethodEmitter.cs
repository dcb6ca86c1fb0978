using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.Logging;

/// <summary>Writes <c>LogCustomer</c> methods for one type: extensions of <c>ILogger</c> that mask on the way and do nothing when the level is off.</summary>
internal static class LogMethodEmitter
{
    public const string FileSuffix = ".Logging.g.cs";

    private const string Logging = "global::Microsoft.Extensions.Logging.";

    public static string Emit(CarrierModel model, string prefix)
    {
        var code = GeneratedFile.Begin(model.AllowsNullable);
        if (model.Namespace is not null)
        {
            code.Open("namespace " + model.Namespace);
        }

        code.Line("/// <summary>Logs objects with their personal data masked.</summary>")
            .Line(GeneratedFile.Mark)
            .Open((model.Reach == CarrierReach.Everybody ? "public" : "internal") + " static class " + model.LogClass);
        Method(code, model, prefix, [], "default(" + Logging + "EventId)", "null");
        code.Line();
        Method(code, model, prefix, [Logging + "EventId eventId"], "eventId", "null");
        code.Line();
        Method(code, model, prefix, [Logging + "EventId eventId", model.Nullable("global::System.Exception") + " exception"], "eventId", "exception");
        code.Close();
        return (model.Namespace is null ? code : code.Close()).ToString();
    }

    private static void Method(CodeWriter code, CarrierModel model, string prefix, string[] parameters, string eventId, string exception)
    {
        code.Line("/// <summary>Logs an object with its personal data masked. Nothing is done, and nothing allocated, when the level is off.</summary>")
            .Line("/// <param name=\"logger\">The logger.</param>")
            .Line("/// <param name=\"level\">The level.</param>");
        if (parameters.Length > 0)
        {
            code.Line("/// <param name=\"eventId\">The event.</param>");
        }

        if (parameters.Length > 1)
        {
            code.Line("/// <param name=\"exception\">The exception, or none.</param>");
        }

        var values = "global::PiiAnalyzers.RedactedLogValues<" + model.Reference + ", " + model.ViewReference + ">";
        code.Line("/// <param name=\"message\">The message. Its first hole stands for the object, and names it.</param>")
            .Line("/// <param name=\"value\">The object.</param>")
            .Open("public static void " + prefix + model.TypeName + model.TypeParameters + "(this " + Logging + "ILogger logger, " + Logging + "LogLevel level, "
                + string.Concat(parameters.Select(static parameter => parameter + ", ")) + "string message, " + (model.IsValueType ? model.Reference : model.Nullable(model.Reference)) + " value)" + model.Constraints)
            .Open("if (logger.IsEnabled(level))")
            .Line("logger.Log(level, " + eventId + ", new " + values + "(message, " + CodeWriter.Literal(model.TypeName) + ", value), " + exception + ", " + values + ".Formatter);")
            .Close()
            .Close();
    }
}
