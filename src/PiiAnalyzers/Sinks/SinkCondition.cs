namespace PiiAnalyzers.Sinks;

/// <summary>What must hold of a call, beyond its symbol, for it to be a sink.</summary>
internal enum SinkCondition
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The receiver, or the writer that a row names, writes to a file: it was opened over one, directly or through other streams, and no encrypting stream stands between.</summary>
    WritesToFile,

    /// <summary>The receiver writes to a network stream or the body of an HTTP response, in the same sense.</summary>
    WritesToNetwork,

    /// <summary>The receiver writes to the console, in the same sense.</summary>
    WritesToConsole,

    /// <summary>The SQL that is seen in the method does more than read or delete; unseen SQL is taken to.</summary>
    MayChangeData,

    /// <summary>The SQL that is seen in the method changes data; unseen SQL is taken to only read.</summary>
    ChangesData,

    /// <summary>The member that an expression among the arguments names is not stored encrypted.</summary>
    TargetIsClear,

    /// <summary>The file is opened to be written: no mode among the arguments says that it exists and is only read.</summary>
    OpensToWrite,

    /// <summary>The receiver is no keyed hash.</summary>
    Unkeyed,
}
