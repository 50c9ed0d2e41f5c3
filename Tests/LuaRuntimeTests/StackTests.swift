import LuaRuntime
import Testing

#if canImport(Glibc)
  import Glibc

  @Suite struct StackTests {
    private static func code(stackBytes: Int) -> String {
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      pthread_attr_setstacksize(&attributes, stackBytes)
      var thread = pthread_t()
      pthread_create(&thread, &attributes, { _ in
        do {
          var state = try LuaState()
          try state.run(Array("local function f(s) return pcall(string.gsub, s, '.', f) end f('x')".utf8), named: "a")
          return nil
        } catch {
          let code = (error as? LuaError)?.code
          return UnsafeMutableRawPointer(bitPattern: code == .stack ? 1 : 2)
        }
      }, nil)
      var result: UnsafeMutableRawPointer?
      pthread_join(thread, &result)
      pthread_attr_destroy(&attributes)
      return result == nil ? "ran" : UInt(bitPattern: result) == 1 ? "refused" : "failed"
    }

    @Test func `a thread with too small a stack is refused, one with enough runs`() {
      #expect(Self.code(stackBytes: 256 << 10) == "refused")
      #expect(Self.code(stackBytes: 768 << 10) == "ran")
    }
  }
#endif
