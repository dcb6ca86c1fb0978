using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Follows a writer through the writers, streams and archives around which it was opened, to where it writes in the end.</summary>
internal sealed class WriterTracer
{
    public const string CryptoStream = "System.Security.Cryptography.CryptoStream";

    /// <summary>Expressions looked at for one writer.</summary>
    private const int MaxLayers = 24;

    private readonly Func<IOperation, IEnumerable<IOperation>> _opened;
    private readonly FlowContext _context;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<IOperation> _seen = [];
    private readonly List<IParameterSymbol> _parameters = [];
    private WriterTargetKinds _kinds;

    private WriterTracer(Func<IOperation, IEnumerable<IOperation>> opened, FlowContext context, CancellationToken cancellationToken)
    {
        _opened = opened;
        _context = context;
        _cancellationToken = cancellationToken;
    }

    /// <param name="writer">The writer's expression.</param>
    /// <param name="opened">What a variable or temporary of the body at hand was set to.</param>
    /// <param name="context">The compilation's engine.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static WriterTarget Of(IOperation? writer, Func<IOperation, IEnumerable<IOperation>> opened, FlowContext context, CancellationToken cancellationToken)
    {
        if (writer is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation or IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } })
        {
            return WriterTarget.Nothing;
        }

        var tracer = new WriterTracer(opened, context, cancellationToken);
        tracer.Follow(writer);
        return tracer._kinds == WriterTargetKinds.None && tracer._parameters.Count == 0 ? WriterTarget.Unknown : new(tracer._kinds, [.. tracer._parameters]);
    }

    /// <summary>Whether a type is one of those that are followed.</summary>
    public static bool IsTraced(ITypeSymbol? type)
        => BodyFlow.IsWriter(type)
        || type is { Name: "NameValueCollection" }
        || type is { Name: "XmlWriter" or "XmlTextWriter", ContainingNamespace.Name: "Xml" }
        || type is { Name: "ZipArchive" or "ZipArchiveEntry", ContainingNamespace.Name: "Compression" } or { Name: "PipeWriter", ContainingNamespace.Name: "Pipelines" } or { Name: "IBufferWriter", ContainingNamespace.Name: "Buffers" };

    private void Follow(IOperation? writer)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (writer)
        {
            case null or { ConstantValue.HasValue: true }:
                return;
            case IConversionOperation conversion:
                Follow(conversion.Operand);
                return;
            case IAwaitOperation awaited:
                Follow(awaited.Operation);
                return;
        }

        if (_seen.Count >= MaxLayers || !_seen.Add(writer))
        {
            return;
        }

        if (OfType(writer.Type) is var known and not WriterTargetKinds.None)
        {
            _kinds |= known;
            return;
        }

        switch (writer)
        {
            case IObjectCreationOperation creation:
                FollowCreation(creation);
                break;
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } made }] } }:
                Follow(made);
                break;
            case IInvocationOperation invocation:
                FollowCall(invocation);
                break;
            case ICoalesceOperation coalesce:
                Follow(coalesce.Value);
                Follow(coalesce.WhenNull);
                break;
            case IConditionalOperation conditional:
                Follow(conditional.WhenTrue);
                Follow(conditional.WhenFalse);
                break;
            case IPropertyReferenceOperation property:
                FollowProperty(property);
                break;
            case IFieldReferenceOperation { Field.Name: "Null", Field.IsStatic: true } nowhere when BodyFlow.IsWriter(nowhere.Type):
                _kinds |= WriterTargetKinds.Memory;
                break;
            case IFieldReferenceOperation field:
                FollowMember(field.Field, field);
                break;
            case IParameterReferenceOperation parameter:
                FollowAll(_opened(parameter));
                _parameters.Add(parameter.Parameter);
                break;
            default:
                FollowAll(_opened(writer), orElse: WriterTargetKinds.Unknown);
                break;
        }
    }

    private void FollowAll(IEnumerable<IOperation> writers, WriterTargetKinds orElse = WriterTargetKinds.None)
    {
        foreach (var writer in writers)
        {
            orElse = WriterTargetKinds.None;
            Follow(writer);
        }

        _kinds |= orElse;
    }

    private void FollowCreation(IObjectCreationOperation creation)
    {
        if (creation.Arguments is not [{ Value: { } inner }, ..])
        {
            _kinds |= WriterTargetKinds.Unknown;
        }
        else if (inner.Type is { SpecialType: SpecialType.System_String })
        {
            _kinds |= MetadataNames.IsOrDerivesFrom(creation.Type, "System.IO.StreamWriter") || MetadataNames.IsOrDerivesFrom(creation.Type, "System.Xml.XmlWriter") ? WriterTargetKinds.File : WriterTargetKinds.Unknown;
        }
        else if (IsOpenToView(creation.Type))
        {
            Follow(inner);
        }
        else
        {
            // A stream of some library may do anything, encryption included.
            _kinds |= WriterTargetKinds.Unknown;
        }
    }

    private bool IsOpenToView(ITypeSymbol? type)
        => type is not null && (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _context.Compilation.Assembly) || IsFramework(type));

    private static bool IsFramework(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" or "Microsoft" };
    }

    private void FollowCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!IsFramework(method.ContainingType))
        {
            FollowMember(method, call);
            return;
        }

        switch (method.ContainingType.Name, method.Name)
        {
            case ("File" or "FileInfo", "CreateText" or "AppendText" or "Create" or "Open" or "OpenWrite"):
            case ("ZipFile", "Open" or "OpenAsync"):
                _kinds |= WriterTargetKinds.File;
                break;
            case ("Console", "OpenStandardOutput" or "OpenStandardError"):
                _kinds |= WriterTargetKinds.Console;
                break;
            case (_, "GetRequestStream" or "GetRequestStreamAsync"):
                _kinds |= WriterTargetKinds.Network;
                break;
            case ("XmlWriter", "Create") when call.Arguments is [{ Value.Type.SpecialType: SpecialType.System_String }, ..]:
                _kinds |= WriterTargetKinds.File;
                break;
            case ("XmlWriter", "Create"):
            case (_, "Synchronized" or "CreateBroadcasting"):
            case ("ZipArchive", "CreateAsync"):
            case ("PipeWriter", "Create"):
                FollowAll(call.Arguments.Length > 0 ? Parts(call.Arguments[0].Value) : [], orElse: WriterTargetKinds.Unknown);
                break;
            case ("ZipArchive", "CreateEntry" or "GetEntry"):
            case ("ZipArchiveEntry", "Open" or "OpenAsync"):
            case (_, "AsStream" or "ConfigureAwait"):
                Follow(call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null));
                break;
            default:
                _kinds |= WriterTargetKinds.Unknown;
                break;
        }
    }

    /// <summary>The writers of an array of them; a writer itself otherwise.</summary>
    private static IEnumerable<IOperation> Parts(IOperation argument) => argument switch
    {
        IConversionOperation conversion => Parts(conversion.Operand),
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [argument],
    };

    private void FollowProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        switch (property.ContainingType.Name, property.Name)
        {
            case ("Console", "Out" or "Error") when IsFramework(property.ContainingType):
                _kinds |= WriterTargetKinds.Console;
                break;
            case ("HttpResponse", "Body" or "BodyWriter") when IsFramework(property.ContainingType):
            case ("IHttpResponseBodyFeature", "Stream" or "Writer") when IsFramework(property.ContainingType):
            case ("HttpListenerResponse", "OutputStream") when IsFramework(property.ContainingType):
                _kinds |= WriterTargetKinds.Network;
                break;
            case (_, "BaseStream" or "InnerWriter") or ("Lazy", "Value") when IsFramework(property.ContainingType):
                Follow(reference.Instance);
                break;
            default:
                FollowMember(property, reference);
                break;
        }
    }

    /// <summary>A member of this compilation: what it is set to where it is declared and by constructors, or what it returns.</summary>
    private void FollowMember(ISymbol member, IOperation reference)
    {
        // What this body sets itself comes first.
        var before = _seen.Count;
        FollowAll(_opened(reference));
        if (_seen.Count > before)
        {
            return;
        }

        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _context.Compilation.Assembly) || member.IsAbstract || member.IsVirtual || member.IsOverride)
        {
            _kinds |= WriterTargetKinds.Unknown;
            return;
        }

        // In another body, variables are what they are declared as, and parameters are that body's.
        var elsewhere = new WriterTracer(WriterOrigins.OfVariable(_context, _cancellationToken), _context, _cancellationToken);
        elsewhere._seen.UnionWith(_seen);
        foreach (var value in WriterOrigins.OfMember(member, _context, _cancellationToken))
        {
            elsewhere.Follow(value);
        }

        _kinds |= elsewhere._kinds == WriterTargetKinds.None && elsewhere._parameters.Count == 0 ? WriterTargetKinds.Unknown : elsewhere._kinds;
        foreach (var parameter in elsewhere._parameters)
        {
            // A constructor's parameter that a field keeps; what a method makes of its own is another's.
            if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            {
                _parameters.Add(parameter);
            }
            else
            {
                _kinds |= WriterTargetKinds.Unknown;
            }
        }
    }

    private static WriterTargetKinds OfType(ITypeSymbol? type)
        => MetadataNames.IsOrDerivesFrom(type, CryptoStream) ? WriterTargetKinds.Protected
        : MetadataNames.IsOrDerivesFrom(type, "System.IO.MemoryStream") || MetadataNames.IsOrDerivesFrom(type, "System.IO.StringWriter") ? WriterTargetKinds.Memory
        : MetadataNames.IsOrDerivesFrom(type, "System.IO.FileStream") ? WriterTargetKinds.File
        : MetadataNames.IsOrDerivesFrom(type, "System.Net.Sockets.NetworkStream") ? WriterTargetKinds.Network
        : WriterTargetKinds.None;
}
