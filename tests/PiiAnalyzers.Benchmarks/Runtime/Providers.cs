using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>Reads nothing: what a log method costs by itself.</summary>
internal class CountingProvider : ILoggerProvider, ILogger
{
    protected int Read { get; set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public virtual void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Read++;

    public void Dispose()
    {
    }
}

/// <summary>Formats the message, as a provider of plain text does.</summary>
internal sealed class TextProvider : CountingProvider
{
    public override void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Read += formatter(state, exception).Length;
}

/// <summary>Formats the message and reads every property, as a structured provider does, and keeps nothing.</summary>
internal sealed class ReadingProvider : CountingProvider
{
    public override void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Read += formatter(state, exception).Length;
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            for (int i = 0; i < values.Count; i++)
                Read += values[i].Key.Length + (values[i].Value is string text ? text.Length : 1);
        }
    }
}

/// <summary>Writes message and properties as the JSON console of Microsoft.Extensions.Logging does, into memory.</summary>
internal sealed class JsonProvider : CountingProvider
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _writer;

    public JsonProvider() => _writer = new Utf8JsonWriter(_buffer);

    public override void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        _writer.WriteString("Message", formatter(state, exception));
        if (state is IReadOnlyCollection<KeyValuePair<string, object?>> values)
        {
            foreach (var (name, value) in values)
            {
                if (value is int number)
                    _writer.WriteNumber(name, number);
                else
                    _writer.WriteString(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        _writer.WriteEndObject();
        _writer.Flush();
        Read += _buffer.WrittenCount;
    }
}
