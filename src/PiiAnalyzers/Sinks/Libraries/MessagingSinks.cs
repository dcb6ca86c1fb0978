namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Message buses and queues: bodies, keys, headers and properties.</summary>
internal static class MessagingSinks
{
    private const string ServiceBusMessage = "Azure.Messaging.ServiceBus.ServiceBusMessage";
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string ServiceBusProperties = ServiceBusMessage + ".ApplicationProperties";
    private const string MassTransitEndpoints = "IPublishEndpoint, IBus, IBusControl, ISendEndpoint, ISendEndpointProvider, ConsumeContext, GetSendEndpoint, GetPublishSendEndpoint";

    public static readonly SinkLibrary RabbitMq = new(
        "RabbitMQ",
        SinkFamily.Transmission,
        ["RabbitMQ.Client.IChannel"],
        [
            new("RabbitMQ.Client.IChannel", "BasicPublishAsync", "routingKey, body"),
            new("RabbitMQ.Client.IChannelExtensions", "BasicPublishAsync", "routingKey, body"),
        ]);

    public static readonly SinkLibrary Kafka = new(
        "Confluent.Kafka",
        SinkFamily.Transmission,
        ["Confluent.Kafka.Message`2"],
        [
            new("Confluent.Kafka.Message`2", "Value", "value") { Effect = SinkEffect.Stores, Witness = "Message" },
            new("Confluent.Kafka.Message`2", "Key", "value") { Effect = SinkEffect.Stores, Witness = "Message" },
            new("Confluent.Kafka.Headers", "Add", "key, val") { Witness = "Headers" },
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
}
