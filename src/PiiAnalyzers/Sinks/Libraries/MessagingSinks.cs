using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Message buses and queues: bodies, keys, headers and properties.</summary>
internal static class MessagingSinks
{
    private const string ServiceBusMessage = "Azure.Messaging.ServiceBus.ServiceBusMessage";
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string ServiceBusProperties = ServiceBusMessage + ".ApplicationProperties";
    private const string RabbitHeaders = "RabbitMQ.Client.IBasicProperties.Headers, RabbitMQ.Client.BasicProperties.Headers";
    private const string RebusBus = "Rebus.Bus.IBus";
    private const string NServiceBusEndpoints = "IMessageSession, IMessageHandlerContext, IMessageProcessingContext, IPipelineContext, IEndpointInstance";
    private const string MassTransitEndpoints = "IPublishEndpoint, IBus, IBusControl, ISendEndpoint, ISendEndpointProvider, ConsumeContext, GetSendEndpoint, GetPublishSendEndpoint";

    public static readonly SinkLibrary RabbitMq = new(
        "RabbitMQ",
        SinkFamily.Transmission,
        ["RabbitMQ.Client.IChannel", "RabbitMQ.Client.IModel"],
        [
            new("RabbitMQ.Client.IChannel", "BasicPublishAsync", "routingKey, body"),
            new("RabbitMQ.Client.IChannelExtensions", "BasicPublishAsync", "routingKey, body"),
            // Before RabbitMQ.Client 7.
            new("RabbitMQ.Client.IModel", "BasicPublish", "routingKey, body"),
            new("RabbitMQ.Client.IModelExensions", "BasicPublish", "routingKey, body"),
            new("RabbitMQ.Client.IBasicProperties", "Headers", "value") { Effect = SinkEffect.PrintsElements, Witness = "IBasicProperties, BasicProperties" },
            new("RabbitMQ.Client.IBasicProperties", "CorrelationId", "value") { Witness = "IBasicProperties, BasicProperties" },
            new("RabbitMQ.Client.IBasicProperties", "MessageId", "value") { Witness = "IBasicProperties, BasicProperties" },
            new(Dictionary, "Add", "key, value") { Receivers = RabbitHeaders },
            new(Dictionary, SinkRow.Indexer, "key, value") { Receivers = RabbitHeaders },
        ]);

    public static readonly SinkLibrary Kafka = new(
        "Confluent.Kafka",
        SinkFamily.Transmission,
        ["Confluent.Kafka.Message`2"],
        [
            new("Confluent.Kafka.Message`2", "Value", "value") { Effect = SinkEffect.Stores, Witness = "Message" },
            new("Confluent.Kafka.Message`2", "Key", "value") { Effect = SinkEffect.Stores, Witness = "Message" },
            new("Confluent.Kafka.Headers", "Add", "key, val") { Witness = "Headers" },
            new("Confluent.Kafka.Header", SinkRow.Constructor, "key, value"),
        ]);

    public static readonly SinkLibrary ServiceBus = new(
        "Azure Service Bus",
        SinkFamily.Transmission,
        [ServiceBusMessage],
        [
            new(ServiceBusMessage, SinkRow.Constructor, "body"),
            new(ServiceBusMessage, "Body", "value") { Witness = "ServiceBusMessage" },
            new(ServiceBusMessage, "Subject", "value") { Witness = "ServiceBusMessage" },
            new(ServiceBusMessage, "MessageId", "value") { Witness = "ServiceBusMessage" },
            new(ServiceBusMessage, "SessionId", "value") { Witness = "ServiceBusMessage" },
            new(ServiceBusMessage, "PartitionKey", "value") { Witness = "ServiceBusMessage" },
            new(ServiceBusMessage, "CorrelationId", "value") { Witness = "ServiceBusMessage" },
            new(Dictionary, "Add", "key, value") { Receivers = ServiceBusProperties },
            new(Dictionary, SinkRow.Indexer, "key, value") { Receivers = ServiceBusProperties },
        ]);

    public static readonly SinkLibrary MassTransit = new(
        "MassTransit",
        SinkFamily.Transmission,
        ["MassTransit.IPublishEndpoint"],
        [
            new("MassTransit.IPublishEndpoint", "Publish", "message, values") { Effect = SinkEffect.Stores, Witness = MassTransitEndpoints },
            new("MassTransit.PublishEndpointExtensions", "Publish", "values") { Effect = SinkEffect.Stores, Witness = MassTransitEndpoints },
            new("MassTransit.ISendEndpoint", "Send", "message, values") { Effect = SinkEffect.Stores, Witness = MassTransitEndpoints },
            new("MassTransit.IRequestClient`1", "GetResponse", "message, values") { Effect = SinkEffect.Stores, Witness = "IRequestClient" },
            new("MassTransit.IRequestClient`1", "Create", "message, values") { Effect = SinkEffect.Stores, Witness = "IRequestClient" },
            new("MassTransit.IMessageScheduler", "ScheduleSend", "message, values") { Effect = SinkEffect.Stores },
            new("MassTransit.IMessageScheduler", "SchedulePublish", "message, values") { Effect = SinkEffect.Stores },
            new("MassTransit.ConsumeContext", "RespondAsync", "message, values") { Effect = SinkEffect.Stores },
            new("MassTransit.ConsumeContext", "Respond", "message") { Effect = SinkEffect.Stores, Witness = MassTransitEndpoints },
            new("MassTransit.RespondAsyncExecuteExtensions", "RespondAsync", "message, values") { Effect = SinkEffect.Stores },
        ]);

    public static readonly SinkLibrary NServiceBus = new(
        "NServiceBus",
        SinkFamily.Transmission,
        ["NServiceBus.IMessageSession"],
        [
            .. Sent("NServiceBus.IMessageSession", NServiceBusEndpoints, "message", "Send", "Publish"),
            .. Sent("NServiceBus.IPipelineContext", NServiceBusEndpoints, "message", "Send", "Publish"),
            .. Sent("NServiceBus.IMessageProcessingContext", NServiceBusEndpoints, "message", "Reply"),
            .. Sent("NServiceBus.IMessageSessionExtensions", NServiceBusEndpoints, "message", "Send", "SendLocal", "Publish"),
            .. Sent("NServiceBus.IPipelineContextExtensions", NServiceBusEndpoints, "message", "Send", "SendLocal", "Publish"),
            .. Sent("NServiceBus.IMessageProcessingContextExtensions", NServiceBusEndpoints, "message", "Reply"),
        ]);

    public static readonly SinkLibrary Rebus = new(
        "Rebus",
        SinkFamily.Transmission,
        [RebusBus],
        [
            .. Sent(RebusBus, "IBus", "commandMessage", "Send", "SendLocal"),
            .. Sent(RebusBus, "IBus", "replyMessage", "Reply"),
            .. Sent(RebusBus, "IBus", "eventMessage", "Publish"),
            .. Sent(RebusBus, "IBus", "message", "Defer", "DeferLocal"),
        ]);

    public static readonly SinkLibrary Sqs = new(
        "Amazon SQS",
        SinkFamily.Transmission,
        ["Amazon.SQS.IAmazonSQS"],
        [
            new("Amazon.SQS.IAmazonSQS", "SendMessageAsync", "messageBody"),
            new("Amazon.SQS.Model.SendMessageRequest", SinkRow.Constructor, "messageBody"),
            new("Amazon.SQS.Model.SendMessageRequest", "MessageBody", "value"),
            new("Amazon.SQS.Model.SendMessageBatchRequestEntry", SinkRow.Constructor, "messageBody"),
            new("Amazon.SQS.Model.SendMessageBatchRequestEntry", "MessageBody", "value"),
            new("Amazon.SQS.Model.MessageAttributeValue", "StringValue", "value") { Witness = "MessageAttributeValue" },
        ]);

    public static readonly SinkLibrary Sns = new(
        "Amazon SNS",
        SinkFamily.Transmission,
        ["Amazon.SimpleNotificationService.IAmazonSimpleNotificationService"],
        [
            new("Amazon.SimpleNotificationService.IAmazonSimpleNotificationService", "PublishAsync", "message, subject") { Witness = "IAmazonSimpleNotificationService, AmazonSimpleNotificationServiceClient" },
            new("Amazon.SimpleNotificationService.Model.PublishRequest", SinkRow.Constructor, "message, subject"),
            new("Amazon.SimpleNotificationService.Model.PublishRequest", "Message", "value") { Witness = "PublishRequest" },
            new("Amazon.SimpleNotificationService.Model.PublishRequest", "Subject", "value") { Witness = "PublishRequest" },
        ]);

    /// <summary>Messages are serialized whole.</summary>
    private static ImmutableArray<SinkRow> Sent(string type, string witness, string parameter, params string[] members)
        => [.. members.Select(member => new SinkRow(type, member, parameter) { Effect = SinkEffect.Stores, Witness = witness })];
}
