using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using NLog.Targets;
using Serilog.Core;
using Serilog.Events;

namespace PiiAnalyzers.Corpus.Tests.Execution;

/// <summary>Everything the cases write, with the lines of the corpus that were on the stack.</summary>
internal sealed class Capture
{
    private readonly List<(bool HasCanary, (string File, int Line)[] Frames)> _events = [];
    private readonly List<(string Type, string Method, bool HasCanary)> _ofMethods = [];

    public Capture()
    {
        Serilog = new Serilog.LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext().WriteTo.Sink(new SerilogSink(this)).CreateLogger();
        var factory = new NLog.LogFactory();
        var configuration = new NLog.Config.LoggingConfiguration(factory);
        configuration.AddRuleForAllLevels(new NLogTarget(this) { Name = "capture" });
        factory.Configuration = configuration;
        NLog = factory.GetLogger("cases");
    }

    public IReadOnlyList<(bool HasCanary, (string File, int Line)[] Frames)> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    public Serilog.ILogger Serilog { get; }

    public NLog.Logger NLog { get; }

    public ILogger Logger => new MicrosoftLogger(this);

    public ILoggerFactory Factory => new MicrosoftFactory(this);

    public TextWriter Writer => new ConsoleWriter(this);

    public TraceListener Listener => new Listeners(this);

    public static ILogger<T> Typed<T>(Capture capture) => new TypedLogger<T>(capture);

    /// <summary>Notes what something that is not a log was given.</summary>
    public void Note(string text) => Add(text);

    /// <summary>What a method gave back or left in the activity around it; where in the method it came from is not told.</summary>
    public void AddOfMethod(System.Reflection.MethodInfo method, string text)
    {
        lock (_events)
        {
            _ofMethods.Add((method.DeclaringType!.FullName!, method.Name, Canary.IsIn(text)));
        }
    }

    /// <summary>An exception, where it is thrown.</summary>
    public void AddThrown(Exception exception)
        => Add(exception.Message + " " + exception + " " + string.Join(" ", exception.Data.Keys.Cast<object>()) + " " + string.Join(" ", exception.Data.Values.Cast<object?>()));

    public void AddMeasurement(ReadOnlySpan<KeyValuePair<string, object?>> tags) => Add(string.Join(" ", tags.ToArray().Select(static tag => tag.Key + "=" + tag.Value)));

    public IReadOnlyList<(string Type, string Method, bool HasCanary)> OfMethods
    {
        get
        {
            lock (_events)
            {
                return [.. _ofMethods];
            }
        }
    }

    private void Add(string text)
    {
        var frames = new StackTrace(1, fNeedFileInfo: true).GetFrames()
            .Where(static frame => frame.GetFileName()?.EndsWith(".cs", StringComparison.Ordinal) == true && !Path.IsPathRooted(frame.GetFileName()))
            .Select(static frame => (frame.GetFileName()!, frame.GetFileLineNumber()))
            .ToArray();
        if (frames.Length > 0)
        {
            lock (_events)
            {
                _events.Add((Canary.IsIn(text), frames));
            }
        }
    }

    /// <summary>What structured and plain providers write of a state: the members of what a template captures with <c>@</c>, else text.</summary>
    private string Render(object? state)
    {
        var text = new StringBuilder(state?.ToString());
        if (state is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            foreach (var (key, value) in pairs)
            {
                text.Append(' ').Append(key).Append('=');
                if (key.StartsWith('@') && Serilog.BindProperty("value", value, destructureObjects: true, out var property))
                {
                    text.Append(property.Value);
                }
                else if (value is IEnumerable elements and not string)
                {
                    text.AppendJoin(',', elements.Cast<object?>());
                }
                else
                {
                    text.Append(value);
                }
            }
        }

        return text.ToString();
    }

    private class MicrosoftLogger(Capture capture) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            capture.Add(capture.Render(state));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => capture.Add(eventId.Name + " " + formatter(state, null) + " " + capture.Render(state));
    }

    private sealed class TypedLogger<T>(Capture capture) : MicrosoftLogger(capture), ILogger<T>;

    private sealed class MicrosoftFactory(Capture capture) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName)
        {
            capture.Add(categoryName);
            return capture.Logger;
        }

        public void Dispose()
        {
        }
    }

    private sealed class SerilogSink(Capture capture) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
            => capture.Add(logEvent.RenderMessage(CultureInfo.InvariantCulture) + " " + string.Join(" ", logEvent.Properties.Values));
    }

    private sealed class NLogTarget(Capture capture) : Target
    {
        protected override void Write(NLog.LogEventInfo logEvent)
            => capture.Add(logEvent.FormattedMessage + " " + (logEvent.HasProperties ? string.Join(" ", logEvent.Properties.Values) : ""));
    }

    private sealed class ConsoleWriter(Capture capture) : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => capture.Add(value.ToString());

        public override void Write(string? value) => capture.Add(value ?? "");

        public override void Write(char[] buffer, int index, int count) => capture.Add(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => capture.Add(buffer.ToString());
    }

    private sealed class Listeners(Capture capture) : TraceListener
    {
        public override void Write(string? message) => capture.Add(message ?? "");

        public override void WriteLine(string? message) => capture.Add(message ?? "");

        public override void Fail(string? message, string? detailMessage) => capture.Add(message + " " + detailMessage);
    }
}
