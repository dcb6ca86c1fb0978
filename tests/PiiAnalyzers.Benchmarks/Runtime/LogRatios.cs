using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>One object, logged in the ways there are, to providers that do more or less with it.</summary>
internal static class LogRatios
{
    private static readonly Client Jane = new() { Id = 7, Email = "jane.roe@example.com", Name = "Jane Roe", Phone = "+1 555 123-4567", City = "Springfield" };

    public static void AddTo(Ratios ratios)
    {
        Add(ratios, "off", LogLevel.Error, new ReadingProvider());
        Add(ratios, "on, nothing read", LogLevel.Information, new CountingProvider());
        Add(ratios, "on, text", LogLevel.Information, new TextProvider());
        Add(ratios, "on, text and all properties", LogLevel.Information, new ReadingProvider());
        Add(ratios, "on, JSON of all properties", LogLevel.Information, new JsonProvider());
    }

    private static void Add(Ratios ratios, string group, LogLevel least, ILoggerProvider provider)
    {
        var logger = new ServiceCollection().AddLogging(builder => builder.SetMinimumLevel(least).AddProvider(provider))
            .BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("benchmark");
        var redacting = new ServiceCollection().AddRedaction(static builder => builder.AddPiiMasks())
            .AddLogging(builder => builder.SetMinimumLevel(least).EnableRedaction(static options => options.ApplyDiscriminator = false).AddProvider(provider))
            .BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("benchmark");

        Add("[LoggerMessage], the object", () => LogMessages.Registered(logger, Jane));
        Add("generated LogClient", () => logger.LogClient(LogLevel.Information, "Registered {Client}", Jane));
        Add("LoggerMessage.Define, the object", () => LogMessages.Defined(logger, Jane, null));
        Add("LogInformation, the object", () => logger.LogInformation("Registered {Client}", Jane));
        Add("LogRedacted, the object", () => logger.LogRedacted(LogLevel.Information, $"Registered {Jane}"));
        Add("Microsoft's redacting logger, the object", () => LogMessages.RegisteredProperties(redacting, Jane));
        Add("[LoggerMessage], members masked by hand", () => LogMessages.RegisteredClear(logger, Jane.Id, PiiMask.Email(Jane.Email), PiiMask.Name(Jane.Name), PiiMask.Phone(Jane.Phone), Jane.City));
#pragma warning disable PII1001 // What masking is compared with.
        Add("[LoggerMessage], members in clear", () => LogMessages.RegisteredClear(logger, Jane.Id, Jane.Email, Jane.Name, Jane.Phone, Jane.City));
#pragma warning restore PII1001
        Add("LogRedacted, members", () => logger.LogRedacted(LogLevel.Information, $"Registered {Jane.Id} {Jane.Email} {Jane.Name} {Jane.Phone} {Jane.City}"));
        Add("Microsoft's redacting logger, members", () => LogMessages.RegisteredParameters(redacting, Jane.Id, Jane.Email, Jane.Name, Jane.Phone, Jane.City));

        void Add(string name, Action action) => ratios.Add("Log: " + group, name, () =>
        {
            action();
            return null;
        });
    }
}
