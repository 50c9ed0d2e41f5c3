import LuaRuntime
import RaccordoFormats
import RaccordoModel

extension LuaError {
  /// The limit that was met, with its figure, in both languages: "stopped after 1000000 steps".
  var budget: LocalizedText {
    LocalizedText(it: LuaSaying.italian(message), en: message)
  }
}
