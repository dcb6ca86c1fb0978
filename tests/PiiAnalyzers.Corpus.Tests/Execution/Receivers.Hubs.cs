using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace PiiAnalyzers.Corpus.Tests.Execution;

/// <summary>Typed hubs: what a client is called with is noted, whoever it is.</summary>
internal static partial class Receivers
{
    private static bool IsTypedHub(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IHubContext<,>);

    private static object Answering(Type type, Action<string> note)
    {
        var proxy = (HubProxy)typeof(DispatchProxy).GetMethod(nameof(DispatchProxy.Create), 2, [])!.MakeGenericMethod(type, typeof(HubProxy)).Invoke(null, null)!;
        proxy.Note = note;
        return proxy;
    }

    /// <summary>Gives out whatever interface it is asked for, and notes the calls that are tasks.</summary>
    internal class HubProxy : DispatchProxy
    {
        public Action<string> Note { get; set; } = static _ => { };

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod?.ReturnType == typeof(Task))
            {
                Note(JsonSerializer.Serialize(args));
                return Task.CompletedTask;
            }

            return targetMethod?.ReturnType is { IsInterface: true } given ? Answering(given, Note) : null;
        }
    }
}
