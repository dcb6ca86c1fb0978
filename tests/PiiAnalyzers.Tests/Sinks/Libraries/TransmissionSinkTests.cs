using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

public class TransmissionSinkTests
{
    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Mail", {|PII4002:customer.Email|});""")]
    [InlineData("""using var request = new HttpRequestMessage(); request.Headers.TryAddWithoutValidation("X-Mail", {|PII4002:customer.Email|});""")]
    [InlineData("""using var content = new StringContent({|PII4002:$"mail={customer.Email}"|});""")]
    [InlineData("""using var content = new FormUrlEncodedContent({|PII4002:new Dictionary<string, string> { ["mail"] = customer.Email }|});""")]
    [InlineData("""using var mail = new System.Net.Mail.MailMessage("a@x", "b@x") { Subject = {|PII4002:"Dear " + customer.Email|}, Body = customer.Email };""")]
    [InlineData("""using var mail = new System.Net.Mail.MailMessage("a@x", customer.Email, "Welcome", "text");""")]
    [InlineData("""await socket.SendAsync({|PII4002:Encoding.UTF8.GetBytes(customer.Email)|}, WebSocketMessageType.Text, true, cancellation);""")]
    [InlineData("""raw.Send({|PII4002:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""using var stream = new NetworkStream(raw); stream.Write({|PII4002:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""using var writer = new StreamWriter(new NetworkStream(raw)); writer.WriteLine({|PII4002:customer.Email|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Id", id); raw.Send(Encoding.UTF8.GetBytes(PiiMask.Email(customer.Email)!));""")]
    [InlineData("""var list = new List<string>(); list.Add(customer.Email);""")]
    public Task Net(string statements) => LibraryTest.Verify(["System.Net.Http", "System.Net.WebSockets", "System.Net.Sockets"], "HttpClient http, WebSocket socket, Socket raw", statements);

    [Theory]
    [InlineData("""Process.Start("mailer", {|PII4002:"--to " + customer.Email|});""")]
    [InlineData("""Process.Start("mailer", {|PII4002:["--to", customer.Email]|});""")]
    [InlineData("""var info = new ProcessStartInfo("mailer") { Arguments = {|PII4002:customer.Email|} };""")]
    [InlineData("""var info = new ProcessStartInfo("mailer"); info.ArgumentList.Add({|PII4002:customer.Email|}); info.Environment["MAIL"] = {|PII4002:customer.Email|};""")]
    [InlineData("""Environment.SetEnvironmentVariable("MAIL", {|PII4002:customer.Email|});""")]
    [InlineData("""Process.Start("mailer", "--id " + customer.Id); Environment.SetEnvironmentVariable("ID", id);""")]
    public Task Processes(string statements) => LibraryTest.Verify(["System.Diagnostics"], "", statements);

    [Theory]
    [InlineData("""context.Response.Headers["X-Mail"] = {|PII4002:customer.Email|};""")]
    [InlineData("""context.Response.Headers.Append("X-Mail", {|PII4002:customer.Email|});""")]
    [InlineData("""await hub.Clients.All.SendAsync("joined", {|PII4002:customer.Email|}, cancellation);""")]
    [InlineData("""await hub.Clients.All.SendAsync("joined", {|PII4002:customer|});""")]
    [InlineData("""await connection.InvokeAsync("join", {|PII4002:customer.Email|});""")]
    [InlineData("""context.Response.Headers["X-Id"] = id; await hub.Clients.All.SendAsync("joined", customer.Id);""")]
    public Task AspNetCore(string statements) => LibraryTest.Verify(
        ["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.SignalR", "Microsoft.AspNetCore.SignalR.Client"], "HttpContext context, IHubContext<Hub> hub, HubConnection connection", statements);

    [Theory]
    [InlineData("""_ = new FileContentResult(new byte[1], "text/plain") { FileDownloadName = {|PII4002:customer.Email + ".txt"|} };""")]
    [InlineData("""_ = Results.File(new byte[1], "text/plain", {|PII4002:$"{customer.Email}.txt"|});""")]
    [InlineData("""_ = TypedResults.Stream(new MemoryStream(), fileDownloadName: {|PII4002:customer.Email|});""")]
    [InlineData("""_ = controller.File(new byte[1], "text/csv", {|PII4002:customer.Email + ".csv"|});""")]
    [InlineData("""context.Response.Headers.ContentDisposition = {|PII4002:$"attachment; filename={customer.Email}.txt"|};""")]
    [InlineData("""var header = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment"); header.SetHttpFileName({|PII4002:customer.Email|});""")]
    [InlineData("""_ = new System.Net.Mime.ContentDisposition { FileName = {|PII4002:customer.Email|} };""")]
    [InlineData("""using var form = new System.Net.Http.MultipartFormDataContent(); form.Add(new System.Net.Http.StringContent("x"), "file", {|PII4002:customer.Email|});""")]
    [InlineData("""using var content = new System.Net.Http.StreamContent({|PII4002:new MemoryStream(Encoding.UTF8.GetBytes(customer.Email))|});""")]
    [InlineData("""_ = Results.File(new byte[1], "text/plain", $"{PiiMask.Email(customer.Email)}.txt"); _ = controller.File(customer.Email, "text/plain", $"{customer.Id}.csv");""")]
    public Task Names_of_sent_files(string statements) => LibraryTest.Verify(["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc"], "HttpContext context, ControllerBase controller", statements);

    [Theory]
    [InlineData("""await channel.BasicPublishAsync("x", "key", {|PII4002:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""await channel.BasicPublishAsync("x", {|PII4002:customer.Email|}, new byte[1]);""")]
    [InlineData("""await channel.BasicPublishAsync("x", "key", Encoding.UTF8.GetBytes(customer.Tier));""")]
    public Task RabbitMq(string statements) => LibraryTest.Verify(["RabbitMQ.Client"], "IChannel channel", statements);

    [Theory]
    [InlineData("""await producer.ProduceAsync("t", new Message<string, string> { Key = {|PII4002:customer.Email|}, Value = {|PII4002:customer.Email|} });""")]
    [InlineData("""await objects.ProduceAsync("t", new Message<string, Customer> { Key = id, Value = {|PII4002:customer|} });""")]
    [InlineData("""await producer.ProduceAsync("t", new Message<string, string> { Key = id, Value = customer.Tier });""")]
    public Task Kafka(string statements) => LibraryTest.Verify(["Confluent.Kafka"], "IProducer<string, string> producer, IProducer<string, Customer> objects", statements);

    [Theory]
    [InlineData("""await sender.SendMessageAsync(new ServiceBusMessage({|PII4002:customer.Email|}));""")]
    [InlineData("""var message = new ServiceBusMessage("x") { Subject = {|PII4002:customer.Email|} }; message.ApplicationProperties["mail"] = {|PII4002:customer.Email|};""")]
    [InlineData("""await sender.SendMessageAsync(new ServiceBusMessage(customer.Tier) { Subject = id });""")]
    public Task ServiceBus(string statements) => LibraryTest.Verify(["Azure.Messaging.ServiceBus"], "ServiceBusSender sender", statements);

    [Theory]
    [InlineData("""await bus.Publish({|PII4002:customer|});""")]
    [InlineData("""await bus.Publish<IRegistered>({|PII4002:new { customer.Email }|});""")]
    [InlineData("""await endpoint.Send({|PII4002:customer|});""")]
    [InlineData("""await bus.Publish<IRegistered>(new { customer.Id });""")]
    public Task MassTransit(string statements) => LibraryTest.VerifyTypes(["global::MassTransit"], $$"""
        public interface IRegistered { string Email { get; } }

        public class Subject(IBus bus, ISendEndpoint endpoint)
        {
            public async Task Run(Customer customer)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("""await sqs.SendMessageAsync("url", {|PII4002:customer.Email|});""")]
    [InlineData("""await sqs.SendMessageAsync(new SendMessageRequest { QueueUrl = "url", MessageBody = {|PII4002:customer.Email|} });""")]
    [InlineData("""await sns.PublishAsync("arn", {|PII4002:customer.Email|});""")]
    [InlineData("""await sns.PublishAsync(new PublishRequest { Message = {|PII4002:customer.Email|} });""")]
    [InlineData("""await sqs.SendMessageAsync("url", id); await sns.PublishAsync("arn", customer.Tier);""")]
    public Task Amazon(string statements) => LibraryTest.Verify(
        ["Amazon.SQS", "Amazon.SQS.Model", "Amazon.SimpleNotificationService", "Amazon.SimpleNotificationService.Model"], "IAmazonSQS sqs, IAmazonSimpleNotificationService sns", statements);

    [Theory]
    [InlineData("""await chat.GetResponseAsync({|PII4002:"Summarize " + customer.Email|});""")]
    [InlineData("""await chat.GetResponseAsync([new ChatMessage(ChatRole.User, {|PII4002:$"Who is {customer.Email}?"|})]);""")]
    [InlineData("""var text = new TextContent("x"); text.Text = {|PII4002:customer.Email|}; text.Text = customer.Tier;""")]
    [InlineData("""await embeddings.GenerateAsync({|PII4002:new[] { customer.Email }|});""")]
    [InlineData("""await embeddings.GenerateVectorAsync({|PII4002:customer.Email|});""")]
    [InlineData("""await chat.GetResponseAsync("Summarize " + customer.Tier);""")]
    public Task ExtensionsAI(string statements) => LibraryTest.Verify(["Microsoft.Extensions.AI"], "IChatClient chat, IEmbeddingGenerator<string, Embedding<float>> embeddings", statements);

    [Theory]
    [InlineData("""await chat.CompleteChatAsync(new UserChatMessage({|PII4002:customer.Email|}));""")]
    [InlineData("""await chat.CompleteChatAsync([ChatMessage.CreateUserMessage({|PII4002:customer.Email|})]);""")]
    [InlineData("""embeddings.GenerateEmbedding({|PII4002:customer.Email|});""")]
    [InlineData("""await chat.CompleteChatAsync(new UserChatMessage(customer.Tier));""")]
    [InlineData("""await chat.CompleteChatAsync({|PII4002:customer.Email|});""")]
    [InlineData("""chat.CompleteChat({|PII4002:$"Who is {customer.Email}?"|});""")]
    [InlineData("""List<ChatMessage> messages = [{|PII4002:customer.Email|}]; chat.CompleteChat(messages);""")]
    [InlineData("""ChatMessageContentPart part = {|PII4002:customer.Email|}; chat.CompleteChat(new UserChatMessage(part));""")]
    [InlineData("""chat.CompleteChat(PiiMask.Email(customer.Email)!); chat.CompleteChat("Hi");""")]
    public Task OpenAI(string statements) => LibraryTest.Verify(["global::OpenAI.Chat", "global::OpenAI.Embeddings"], "ChatClient chat, EmbeddingClient embeddings", statements);

    [Theory]
    [InlineData("""var history = new ChatHistory(); history.AddUserMessage({|PII4002:customer.Email|});""")]
    [InlineData("""await kernel.InvokePromptAsync({|PII4002:"Who is " + customer.Email|});""")]
    [InlineData("""await kernel.InvokePromptAsync("Who is " + customer.Id);""")]
    [InlineData("""var arguments = new KernelArguments { ["mail"] = {|PII4002:customer.Email|} }; arguments.Add("tier", customer.Tier); arguments["phone"] = {|PII4002:customer.Phone|};""")]
    [InlineData("""_ = new KernelArguments { { "mail", {|PII4002:customer.Email|} } };""")]
    [InlineData("""new ChatHistory().Add(new ChatMessageContent(AuthorRole.User, {|PII4002:customer.Email|}));""")]
    public Task SemanticKernel(string statements) => LibraryTest.Verify(["Microsoft.SemanticKernel", "Microsoft.SemanticKernel.ChatCompletion"], "Kernel kernel", statements);

    [Theory]
    [InlineData("""var mail = new MimeMessage { Subject = {|PII4002:customer.Email|} };""")]
    [InlineData("""var mail = new MimeMessage { Subject = "Welcome" };""")]
    public Task MimeKit(string statements) => LibraryTest.Verify(["global::MimeKit"], "", statements);

    [Theory]
    [InlineData("""var headers = new Metadata { { "mail", {|PII4002:customer.Email|} } };""")]
    [InlineData("""var headers = new Metadata(); headers.Add("mail", {|PII4002:customer.Email|});""")]
    [InlineData("""var headers = new Metadata { { "id", id } };""")]
    public Task Grpc(string statements) => LibraryTest.Verify(["global::Grpc.Core"], "", statements);
}
