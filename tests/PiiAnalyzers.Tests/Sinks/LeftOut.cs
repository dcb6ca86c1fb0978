namespace PiiAnalyzers.Tests.Sinks;

/// <summary>Parameters of known sinks that take text and are left out of the catalogue on purpose.</summary>
internal static class LeftOut
{
    /// <summary>Names that mean the same wherever they occur.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        // Names of parameters, columns, collections, routes and queues, known when the code is written.
        "parameterName", "sourceColumn", "splitOn", "collectionName", "dataTypeName", "xmlSchemaCollectionDatabase", "xmlSchemaCollectionOwningSchema", "xmlSchemaCollectionName",
        "entityName", "id", "routeName", "actionName", "controllerName", "pageName", "pageHandler", "endpointName", "action", "controller", "page", "handler", "host", "protocol", "scheme",
        "exchange", "topicArn", "queueUrl", "method", "methodName", "mediaType", "templateFormat", "toolCallId",

        // What is read, or who a call is made as.
        "physicalPath", "pathToTarget", "sourceDirectoryName", "sourceArchiveFileName", "sourceFileName", "sourceDirName", "hostname", "hostName", "schemeName", "fileName", "userName", "domain", "issuer", "audience", "userToken",

        // Who a mail goes to; its subject is what others see.
        "from", "to", "recipients",
    };

    /// <summary>By member: <c>Type.Member(parameter)</c>.</summary>
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        // Stays in the process.
        "Microsoft.Extensions.Caching.Memory.CacheExtensions.Set(value)",
        "Microsoft.Extensions.Caching.Hybrid.HybridCache.GetOrCreateAsync(state)",

        // Names of parameters.
        "Dapper.DynamicParameters.Add(name)",
        "Microsoft.Data.Sqlite.SqliteParameter..ctor(name)",
        "MySqlConnector.MySqlParameter..ctor(name)",

        // Paths of members and descriptions.
        "Microsoft.Azure.Cosmos.PatchOperation.Add(path)", "Microsoft.Azure.Cosmos.PatchOperation.Set(path)", "Microsoft.Azure.Cosmos.PatchOperation.Replace(path)",
        "Microsoft.SemanticKernel.KernelExtensions.CreateFunctionFromPrompt(description)",

        // Reported where a value enters the parts or properties.
        "OpenAI.Chat.UserChatMessage..ctor(contentParts)", "OpenAI.Chat.SystemChatMessage..ctor(contentParts)", "OpenAI.Chat.AssistantChatMessage..ctor(contentParts)",
        "OpenAI.Chat.DeveloperChatMessage..ctor(contentParts)", "OpenAI.Chat.ToolChatMessage..ctor(contentParts)",
        "OpenAI.Chat.ChatMessage.CreateUserMessage(contentParts)", "OpenAI.Chat.ChatMessage.CreateSystemMessage(contentParts)", "OpenAI.Chat.ChatMessage.CreateAssistantMessage(contentParts)",
        "OpenAI.Chat.ChatMessage.CreateDeveloperMessage(contentParts)", "OpenAI.Chat.ChatMessage.CreateToolMessage(contentParts)",
        "RabbitMQ.Client.IChannelExtensions.BasicPublishAsync(basicProperties)", "RabbitMQ.Client.IChannel.BasicPublishAsync(basicProperties)",
        "MimeKit.MimeMessage..ctor(args)",
        "Microsoft.SemanticKernel.KernelExtensions.CreateFunctionFromPrompt(functionName)",
        "Microsoft.AspNetCore.Routing.LinkGenerator.GetUriByAddress(address)", "Microsoft.AspNetCore.Routing.LinkGenerator.GetPathByAddress(address)",

        // The address that a value is added to, and the payload of an answer, which is no address.
        "Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(uri)",
        "Microsoft.AspNetCore.Components.NavigationManagerExtensions.GetUriWithQueryParameters(uri)",
        "System.UriBuilder..ctor(uri)",
        "Microsoft.AspNetCore.Mvc.ControllerBase.Created(value)", "Microsoft.AspNetCore.Mvc.ControllerBase.Accepted(value)", "Microsoft.AspNetCore.Mvc.ControllerBase.CreatedAtAction(value)", "Microsoft.AspNetCore.Mvc.ControllerBase.CreatedAtRoute(value)",
        "Microsoft.AspNetCore.Mvc.ControllerBase.AcceptedAtAction(value)", "Microsoft.AspNetCore.Mvc.ControllerBase.AcceptedAtRoute(value)",
        "Microsoft.AspNetCore.Http.Results.Created(value)", "Microsoft.AspNetCore.Http.Results.CreatedAtRoute(value)", "Microsoft.AspNetCore.Http.Results.Accepted(value)", "Microsoft.AspNetCore.Http.Results.AcceptedAtRoute(value)",
        "Microsoft.AspNetCore.Http.TypedResults.Created(value)", "Microsoft.AspNetCore.Http.TypedResults.CreatedAtRoute(value)", "Microsoft.AspNetCore.Http.TypedResults.Accepted(value)", "Microsoft.AspNetCore.Http.TypedResults.AcceptedAtRoute(value)",

        // Bodies: what is serialized into them is reported at the serializer.
        "System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(value)", "System.Net.Http.Json.HttpClientJsonExtensions.PutAsJsonAsync(value)", "System.Net.Http.Json.HttpClientJsonExtensions.PatchAsJsonAsync(value)",
        "SendGrid.Helpers.Mail.MailHelper.CreateSingleEmail(plainTextContent)", "SendGrid.Helpers.Mail.MailHelper.CreateSingleEmail(htmlContent)",
        "SendGrid.Helpers.Mail.MailHelper.CreateSingleEmailToMultipleRecipients(plainTextContent)", "SendGrid.Helpers.Mail.MailHelper.CreateSingleEmailToMultipleRecipients(htmlContent)",
        "System.Net.Mail.MailMessage..ctor(body)", "System.Net.Mail.SmtpClient.Send(body)", "System.Net.Mail.SmtpClient.SendAsync(body)", "System.Net.Mail.SmtpClient.SendMailAsync(body)",

        // Queues.
        "NServiceBus.IMessageSessionExtensions.Send(destination)", "NServiceBus.IPipelineContextExtensions.Send(destination)",

        // Files that are read, and state that callbacks get.
        "Microsoft.AspNetCore.Http.Results.File(path)", "Microsoft.AspNetCore.Http.TypedResults.PhysicalFile(path)", "Microsoft.AspNetCore.Http.TypedResults.VirtualFile(path)",
        "Microsoft.AspNetCore.Mvc.ControllerBase.File(virtualPath)", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel.File(virtualPath)",
        "System.IO.Stream.BeginWrite(state)", "System.Net.Sockets.Socket.BeginSend(state)", "System.Net.Sockets.Socket.BeginSendTo(state)", "System.Net.Sockets.UdpClient.BeginSend(state)",

        // A table of the data set; text that is only wrapped.
        "System.Data.Common.DbDataAdapter.Update(srcTable)", "System.BinaryData..ctor(data)",
        "Microsoft.SemanticKernel.ChatMessageContent..ctor(modelId)", "Microsoft.SemanticKernel.ChatMessageContent..ctor(innerContent)",

        // A token that exists already.
        "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(jwtEncodedString)", "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(rawHeader)", "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(rawPayload)",
        "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(rawSignature)", "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(rawEncryptedKey)",
        "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(rawInitializationVector)", "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(rawCiphertext)", "System.IdentityModel.Tokens.Jwt.JwtSecurityToken..ctor(rawAuthenticationTag)",
    };

    public static bool Contains(string type, string member, string parameter) => Names.Contains(parameter) || Single.Contains($"{type}.{member}({parameter})");
}
