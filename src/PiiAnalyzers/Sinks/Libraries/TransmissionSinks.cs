using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>What leaves the process by .NET's own means: headers, bodies, mail subjects, sockets, other processes, SignalR, gRPC metadata.</summary>
internal static class TransmissionSinks
{
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string Headers = "Headers, DefaultRequestHeaders, HttpHeaders, HttpRequestHeaders, HttpContentHeaders, IHeaderDictionary";
    private const string Responses = "Response, HttpResponse, IHttpResponseBodyFeature, PipeWriter, IBufferWriter";
    private const string HeaderOwners = "Microsoft.AspNetCore.Http.HttpResponse.Headers, Microsoft.AspNetCore.Http.HttpRequest.Headers";
    private const string Collection = "System.Collections.Specialized.NameValueCollection";
    private const string MailHeaders = "System.Net.Mail.MailMessage.Headers, System.Net.WebRequest.Headers, System.Net.HttpWebRequest.Headers, System.Net.WebClient.Headers";
    private const string Sockets = "Socket, Client";
    private const string Hubs = "Clients, IClientProxy, ISingleClientProxy, IHubContext, IHubClients, HubConnection";
    private const string ProcessEnvironment = "System.Diagnostics.ProcessStartInfo.Environment";
    private const string ProcessVariables = "System.Diagnostics.ProcessStartInfo.EnvironmentVariables";

    /// <summary>Headers that applications write text of their own into.</summary>
    private static readonly string[] HeaderProperties = ["ContentDisposition", "ContentLocation", "Cookie", "ETag", "From", "Link", "Location", "Origin", "Referer", "SetCookie", "UserAgent", "Warning", "WWWAuthenticate"];

    private static readonly string[] HubCalls = ["SendAsync", "InvokeAsync", "StreamAsync", "StreamAsChannelAsync"];

    public static readonly SinkLibrary Net = new(
        "System.Net",
        SinkFamily.Transmission,
        ["System.Net.Http.HttpClient"],
        [
            new("System.Net.Http.Headers.HttpHeaders", "Add", "name, value*") { Effect = SinkEffect.PrintsElements, Witness = Headers },
            new("System.Net.Http.Headers.HttpHeaders", "TryAddWithoutValidation", "name, value*") { Effect = SinkEffect.PrintsElements },
            new("System.Net.Http.StringContent", SinkRow.Constructor, "content"),
            new("System.Net.Http.ByteArrayContent", SinkRow.Constructor, "content"),
            new("System.Net.Http.ReadOnlyMemoryContent", SinkRow.Constructor, "content"),
            new("System.Net.Http.StreamContent", SinkRow.Constructor, "content"),
            new("System.Net.Http.MultipartFormDataContent", "Add", "name, fileName") { Witness = "MultipartFormDataContent" },
            .. FileNames("System.Net.Http.Headers.ContentDispositionHeaderValue", "FileName", "FileNameStar", "Name"),
            .. FileNames("System.Net.Mime.ContentDisposition", "FileName"),
            new("System.Net.Http.FormUrlEncodedContent", SinkRow.Constructor, "nameValueCollection") { Effect = SinkEffect.PrintsElements },

            new("System.Net.Mail.MailMessage", "Subject", "value") { Witness = "MailMessage" },
            new("System.Net.Mail.MailMessage", SinkRow.Constructor, "subject"),
            new("System.Net.Mail.SmtpClient", "Send", "subject") { Witness = "SmtpClient" },
            new("System.Net.Mail.SmtpClient", "SendAsync", "subject") { Witness = "SmtpClient" },
            new("System.Net.Mail.SmtpClient", "SendMailAsync", "subject"),

            .. Buffers("System.Net.Sockets.Socket", "buffer*", Sockets, "Send", "SendAsync", "SendTo", "SendToAsync", "BeginSend", "BeginSendTo"),
            .. Buffers("System.Net.Sockets.UdpClient", "datagram", "UdpClient", "BeginSend"),
            .. new[] { "UploadString", "UploadData", "UploadValues" }
                .SelectMany(static name => new[] { name, name + "Async", name + "TaskAsync" })
                .Select(static member => new SinkRow("System.Net.WebClient", member, "data") { Effect = SinkEffect.PrintsElements, Witness = "WebClient" }),
            new(Collection, "Add", "name, value") { Receivers = MailHeaders },
            new(Collection, "Set", "name, value") { Receivers = MailHeaders },
            new(Collection, SinkRow.Indexer, "name, value") { Receivers = MailHeaders },
            .. Buffers("System.Net.Sockets.UdpClient", "dgram, datagram", "UdpClient", "Send"),
            .. Buffers("System.Net.Sockets.UdpClient", "datagram", "UdpClient", "SendAsync"),
            .. Buffers("System.Net.WebSockets.WebSocket", "buffer", "WebSocket, ClientWebSocket, AcceptWebSocketAsync", "SendAsync"),
            .. FileSinks.Writes(SinkCondition.WritesToNetwork, FileSinks.Carriers + ", NetworkStream, GetStream, Response, HttpResponse, Body, OutputStream, GetRequestStream, GetRequestStreamAsync"),
        ]);

    public static readonly SinkLibrary Processes = new(
        "System.Diagnostics.Process",
        SinkFamily.Transmission,
        ["System.Diagnostics.Process"],
        [
            new("System.Diagnostics.Process", "Start", "arguments") { Effect = SinkEffect.PrintsElements, Witness = "Process" },
            new("System.Diagnostics.ProcessStartInfo", SinkRow.Constructor, "arguments") { Effect = SinkEffect.PrintsElements },
            new("System.Diagnostics.ProcessStartInfo", "Arguments", "value") { Witness = "ProcessStartInfo, StartInfo" },
            new("System.Collections.ObjectModel.Collection`1", "Add", "item") { Receivers = "System.Diagnostics.ProcessStartInfo.ArgumentList" },
            new(Dictionary, "Add", "key, value") { Receivers = ProcessEnvironment },
            new(Dictionary, SinkRow.Indexer, "key, value") { Receivers = ProcessEnvironment },
            new("System.Collections.Specialized.StringDictionary", "Add", "key, value") { Receivers = ProcessVariables },
            new("System.Collections.Specialized.StringDictionary", SinkRow.Indexer, "key, value") { Receivers = ProcessVariables },
            new("System.Environment", "SetEnvironmentVariable", "variable, value"),
        ]);

    public static readonly SinkLibrary AspNetCore = new(
        "ASP.NET Core responses",
        SinkFamily.Transmission,
        ["Microsoft.AspNetCore.Http.IHeaderDictionary"],
        [
            new("Microsoft.AspNetCore.Http.IHeaderDictionary", SinkRow.Indexer, "key, value") { Witness = "Headers, IHeaderDictionary" },
            new("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "Append", "key, value") { Witness = Headers },
            new("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "AppendCommaSeparatedValues", "key, values"),
            new("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "SetCommaSeparatedValues", "key, values"),
            .. HeaderProperties.Select(static name => new SinkRow("Microsoft.AspNetCore.Http.IHeaderDictionary", name, "value") { Witness = Headers }),
            new(Dictionary, "Add", "key, value") { Receivers = HeaderOwners },
            new("System.Collections.Generic.CollectionExtensions", "TryAdd", "key, value") { Receivers = HeaderOwners },
            new("Microsoft.AspNetCore.Http.HttpResponseWritingExtensions", "WriteAsync", "text") { Witness = Responses },
            new("System.IO.Pipelines.PipeWriter", "WriteAsync", "source") { Condition = SinkCondition.WritesToNetwork, Witness = Responses },
            new("System.Buffers.BuffersExtensions", "Write", "value") { Condition = SinkCondition.WritesToNetwork, Writer = "writer", Witness = Responses },
            new("System.Text.EncodingExtensions", "GetBytes", "chars") { Condition = SinkCondition.WritesToNetwork, Writer = "writer", Witness = Responses },

            .. FileNames("Microsoft.AspNetCore.Mvc.FileResult", "FileDownloadName"),
            .. FileNames("Microsoft.Net.Http.Headers.ContentDispositionHeaderValue", "FileName", "FileNameStar", "Name"),
            new("Microsoft.Net.Http.Headers.ContentDispositionHeaderValue", "SetHttpFileName", "fileName"),
            new("Microsoft.Net.Http.Headers.ContentDispositionHeaderValue", "SetMimeFileName", "fileName"),
            .. Downloads("Microsoft.AspNetCore.Mvc.ControllerBase", "File", "PhysicalFile"),
            .. Downloads("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "File", "PhysicalFile"),
            .. Downloads("Microsoft.AspNetCore.Http.Results", "File", "Bytes", "Stream"),
            .. Downloads("Microsoft.AspNetCore.Http.TypedResults", "File", "PhysicalFile", "VirtualFile", "Bytes", "Stream"),
            new("Microsoft.AspNetCore.SignalR.ClientProxyExtensions", "SendAsync", "arg*") { Effect = SinkEffect.Stores, Witness = Hubs },
            new("Microsoft.AspNetCore.SignalR.IClientProxy", "SendCoreAsync", "args") { Effect = SinkEffect.Stores },
            new("Microsoft.AspNetCore.SignalR.ClientProxyExtensions", "InvokeAsync", "arg*") { Effect = SinkEffect.Stores, Witness = Hubs },
            new("Microsoft.AspNetCore.SignalR.ISingleClientProxy", "InvokeCoreAsync", "args") { Effect = SinkEffect.Stores },
        ]);

    public static readonly SinkLibrary SignalRClient = new(
        "SignalR client",
        SinkFamily.Transmission,
        ["Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions"],
        [
            .. HubCalls.Select(static member => new SinkRow("Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions", member, "arg*") { Effect = SinkEffect.Stores, Witness = Hubs }),
            .. new[] { "SendCoreAsync", "InvokeCoreAsync", "StreamAsChannelCoreAsync", "StreamAsyncCore" }
                .Select(static member => new SinkRow("Microsoft.AspNetCore.SignalR.Client.HubConnection", member, "args") { Effect = SinkEffect.Stores, Witness = Hubs }),
            .. new[] { "InvokeCoreAsync", "StreamAsChannelCoreAsync" }
                .Select(static member => new SinkRow("Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions", member, "args") { Effect = SinkEffect.Stores, Witness = Hubs }),
        ]);

    public static readonly SinkLibrary Grpc = new(
        "gRPC",
        SinkFamily.Transmission,
        ["Grpc.Core.Metadata"],
        [new("Grpc.Core.Metadata", "Add", "key, value*, item") { Effect = SinkEffect.Stores, Witness = "Metadata" }]);

    public static readonly SinkLibrary SendGrid = new(
        "SendGrid",
        SinkFamily.Transmission,
        ["SendGrid.Helpers.Mail.SendGridMessage"],
        [
            new("SendGrid.Helpers.Mail.SendGridMessage", "Subject", "value") { Witness = "SendGridMessage" },
            new("SendGrid.Helpers.Mail.SendGridMessage", "SetSubject", "subject"),
            new("SendGrid.Helpers.Mail.SendGridMessage", "SetGlobalSubject", "subject"),
            .. new[] { "CreateSingleEmail", "CreateSingleEmailToMultipleRecipients" }.Select(static member => new SinkRow("SendGrid.Helpers.Mail.MailHelper", member, "subject")),
        ]);

    public static readonly SinkLibrary MimeKit = new(
        "MimeKit",
        SinkFamily.Transmission,
        ["MimeKit.MimeMessage"],
        [
            new("MimeKit.MimeMessage", "Subject", "value") { Witness = "MimeMessage" },
            new("MimeKit.MimeMessage", SinkRow.Constructor, "subject"),
        ]);

    /// <summary>The name under which a file is sent is a header of the response.</summary>
    private static ImmutableArray<SinkRow> FileNames(string type, params string[] members)
        => [.. members.Select(member => new SinkRow(type, member, "value") { Witness = type.Substring(type.LastIndexOf('.') + 1) + ", FileContentResult, FileStreamResult, PhysicalFileResult, VirtualFileResult, ContentDisposition" })];

    private static ImmutableArray<SinkRow> Downloads(string type, params string[] members)
        => [.. members.Select(member => new SinkRow(type, member, "fileDownloadName") { Witness = "Controller, ControllerBase, PageModel, Results, TypedResults" })];

    private static ImmutableArray<SinkRow> Buffers(string type, string parameters, string witness, params string[] members)
        => [.. members.Select(member => new SinkRow(type, member, parameters) { Effect = SinkEffect.PrintsElements, Witness = witness })];
}
