/// A stretch of a file, as byte offsets from its start; the end is not included.
///
/// Trees and analyses speak in bytes because bytes are cheap to slice and compare.
/// ``SourceText/range(of:)`` turns one into lines and columns when somebody has to read it.
public typealias ByteRange = Range<Int>
