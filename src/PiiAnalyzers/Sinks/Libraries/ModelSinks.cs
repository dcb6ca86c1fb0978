using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Language models and embeddings: prompts are sent to whoever runs the model. A value is reported where it enters a message.</summary>
internal static class ModelSinks
{
    private const string Chats = "ChatClient, ChatMessage, ChatMessageContentPart, UserChatMessage";

    public static readonly SinkLibrary ExtensionsAI = new(
        "Microsoft.Extensions.AI",
        SinkFamily.Transmission,
        ["Microsoft.Extensions.AI.IChatClient"],
        [
            new("Microsoft.Extensions.AI.ChatMessage", SinkRow.Constructor, "content"),
            new("Microsoft.Extensions.AI.TextContent", SinkRow.Constructor, "text"),
            new("Microsoft.Extensions.AI.TextContent", "Text", "value") { Witness = "TextContent" },
            new("Microsoft.Extensions.AI.ChatOptions", "Instructions", "value") { Witness = "ChatOptions" },
            new("Microsoft.Extensions.AI.ChatClientExtensions", "GetResponseAsync", "chatMessage"),
            new("Microsoft.Extensions.AI.ChatClientExtensions", "GetStreamingResponseAsync", "chatMessage"),
            new("Microsoft.Extensions.AI.IEmbeddingGenerator`2", "GenerateAsync", "values") { Effect = SinkEffect.PrintsElements, Witness = "IEmbeddingGenerator" },
            new("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions", "GenerateAsync", "value") { Witness = "IEmbeddingGenerator" },
            new("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions", "GenerateVectorAsync", "value"),
            new("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions", "GenerateAndZipAsync", "values") { Effect = SinkEffect.PrintsElements },
        ]);

    public static readonly SinkLibrary OpenAI = new(
        "OpenAI",
        SinkFamily.Transmission,
        ["OpenAI.Chat.ChatClient"],
        [
            .. new[] { "UserChatMessage", "SystemChatMessage", "AssistantChatMessage", "DeveloperChatMessage", "ToolChatMessage" }
                .Select(static name => new SinkRow("OpenAI.Chat." + name, SinkRow.Constructor, "content")),
            .. new[] { "CreateUserMessage", "CreateSystemMessage", "CreateAssistantMessage", "CreateDeveloperMessage", "CreateToolMessage" }
                .Select(static name => new SinkRow("OpenAI.Chat.ChatMessage", name, "content")),
            new("OpenAI.Chat.ChatMessageContentPart", "CreateTextPart", "text"),
            new("OpenAI.Chat.ChatMessage", SinkRow.Conversion, "content") { Gate = Chats },
            new("OpenAI.Chat.ChatMessageContentPart", SinkRow.Conversion, "text") { Gate = Chats },
            new("OpenAI.Embeddings.EmbeddingClient", "GenerateEmbedding", "input"),
            new("OpenAI.Embeddings.EmbeddingClient", "GenerateEmbeddingAsync", "input"),
            new("OpenAI.Embeddings.EmbeddingClient", "GenerateEmbeddings", "inputs") { Effect = SinkEffect.PrintsElements },
            new("OpenAI.Embeddings.EmbeddingClient", "GenerateEmbeddingsAsync", "inputs") { Effect = SinkEffect.PrintsElements },
        ]);

    public static readonly SinkLibrary SemanticKernel = new(
        "Semantic Kernel",
        SinkFamily.Transmission,
        ["Microsoft.SemanticKernel.ChatCompletion.ChatHistory"],
        [
            new("Microsoft.SemanticKernel.ChatCompletion.ChatHistory", SinkRow.Constructor, "message, systemMessage"),
            new("Microsoft.SemanticKernel.ChatMessageContent", SinkRow.Constructor, "content"),
            new("Microsoft.SemanticKernel.ChatMessageContent", "Content", "value") { Witness = "ChatMessageContent" },
            .. Texts("Microsoft.SemanticKernel.ChatCompletion.ChatHistory", "content", "AddMessage", "AddUserMessage", "AddAssistantMessage", "AddSystemMessage", "AddDeveloperMessage"),
            .. Texts("Microsoft.SemanticKernel.ChatCompletion.ChatCompletionServiceExtensions", "prompt", "GetChatMessageContentAsync", "GetChatMessageContentsAsync", "GetStreamingChatMessageContentsAsync"),
        ]);

    public static readonly SinkLibrary SemanticKernelCore = new(
        "Semantic Kernel prompts",
        SinkFamily.Transmission,
        ["Microsoft.SemanticKernel.KernelExtensions"],
        [
            .. Texts("Microsoft.SemanticKernel.KernelExtensions", "promptTemplate", "InvokePromptAsync", "InvokePromptStreamingAsync", "CreateFunctionFromPrompt"),
            new("System.Collections.Generic.IDictionary`2", SinkRow.Indexer, "key, value") { Effect = SinkEffect.PrintsElements, Receivers = "Microsoft.SemanticKernel.KernelArguments.*" },
            new("System.Collections.Generic.IDictionary`2", "Add", "key, value") { Effect = SinkEffect.PrintsElements, Receivers = "Microsoft.SemanticKernel.KernelArguments.*" },
        ]);

    private static ImmutableArray<SinkRow> Texts(string type, string parameter, params string[] members)
        => [.. members.Select(member => new SinkRow(type, member, parameter))];
}
