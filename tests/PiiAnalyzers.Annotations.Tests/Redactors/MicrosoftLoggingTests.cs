using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PiiAnalyzers.Annotations.Tests.Redactors;

/// <summary>The masks behind Microsoft's redacting logger: real log methods, written by Microsoft's generator.</summary>
public class MicrosoftLoggingTests
{
    private static readonly Customer Jane = new()
    {
        Id = 7, Email = "jane.secret@example.com", Phone = "+1 555 123-4567", Name = "Jane Secret", Login = "jane.secret", Note = "asks often",
        Home = new() { Street = "1 Secret Street, Springfield, US", City = "Springfield" },
    };

    [Fact]
    public void Parameter_is_masked_by_its_category()
    {
        var entry = Log(static logger => Messages.SentTo(logger, "jane.secret@example.com", 3));

        Assert.Equal("j***@example.com", entry["email"]);
        Assert.Equal("3", entry["attempt"]);
        Assert.Equal("Sent to j***@example.com, attempt 3", entry["(text)"]);
    }

    [Fact]
    public void Properties_of_an_object_are_masked_and_none_is_lost()
    {
        var entry = Log(static logger => Messages.Registered(logger, Jane));

        Assert.Equal("7", entry["customer.Id"]);
        Assert.Equal("j***@example.com", entry["customer.Email"]);
        Assert.Equal("***67", entry["customer.Phone"]);
        Assert.Equal("J***", entry["customer.Name"]);
        Assert.Equal("***", entry["customer.Login"]);
        Assert.Equal("asks often", entry["customer.Note"]);
        Assert.Equal("***, US", entry["customer.Home.Street"]);
        Assert.Equal("Springfield", entry["customer.Home.City"]);
        Assert.DoesNotContain(entry.Values, static value => value?.Contains("ecret", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public void Identifier_is_a_token_with_a_key()
    {
        var entry = Log(static logger => Messages.Registered(logger, Jane), static options => options.IdentifierKey = new byte[32]);

        Assert.Matches("^#[A-Za-z0-9_-]{22}$", entry["customer.Login"]);
    }

    [Fact]
    public void Discriminator_costs_the_partial_mask_and_never_shows_more()
    {
        var entry = Log(static logger => Messages.Registered(logger, Jane), applyDiscriminator: true);

        Assert.Equal("***", entry["customer.Email"]);
        Assert.DoesNotContain(entry.Values, static value => value?.Contains("ecret", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public void Attribute_with_an_argument_is_masked_wholly()
    {
        // Microsoft's generator makes the attribute without its argument.
        var entry = Log(static logger => Messages.SentWithArgument(logger, "jane.secret@example.com"));

        Assert.Equal("***", entry["email"]);
    }

    private static Dictionary<string, string?> Log(Action<ILogger> write, Action<PiiMaskOptions>? configure = null, bool applyDiscriminator = false)
    {
        var entries = new ConcurrentQueue<Dictionary<string, string?>>();
        using var services = new ServiceCollection()
            .AddRedaction(builder => builder.AddPiiMasks(configure ?? (static _ => { })))
            .AddLogging(builder => builder.EnableRedaction(options => options.ApplyDiscriminator = applyDiscriminator).AddProvider(new Provider(entries)))
            .BuildServiceProvider();
        write(services.GetRequiredService<ILoggerFactory>().CreateLogger("test"));
        return Assert.Single(entries);
    }

    private sealed class Provider(ConcurrentQueue<Dictionary<string, string?>> entries) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var entry = Assert.IsAssignableFrom<IEnumerable<KeyValuePair<string, object?>>>(state)
                .ToDictionary(static pair => pair.Key, static pair => pair.Value?.ToString());
            entry["(text)"] = formatter(state, exception);
            entries.Enqueue(entry);
        }

        public void Dispose()
        {
        }
    }
}

internal sealed class Customer
{
    public int Id { get; set; }

    [PiiEmail]
    public string? Email { get; set; }

    [PiiPhone]
    public string? Phone { get; set; }

    [PiiName]
    public string? Name { get; set; }

    [PiiUsername]
    public string? Login { get; set; }

    public string? Note { get; set; }

    [LogProperties]
    public Address? Home { get; set; }
}

internal sealed class Address
{
    [PiiPostalAddress]
    public string? Street { get; set; }

    public string? City { get; set; }
}

internal static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Sent to {email}, attempt {attempt}")]
    public static partial void SentTo(ILogger logger, [PiiEmail] string email, int attempt);

    [LoggerMessage(2, LogLevel.Information, "Sent to {email}")]
    public static partial void SentWithArgument(ILogger logger, [Pii(PiiCategory.Email)] string email);

    [LoggerMessage(3, LogLevel.Information, "Registered")]
    public static partial void Registered(ILogger logger, [LogProperties] Customer customer);
}
