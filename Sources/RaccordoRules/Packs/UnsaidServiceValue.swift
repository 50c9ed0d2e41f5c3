import RaccordoModel

/// A value of a service that the rules of a program read and that the catalogue does not say: what reads it is unknown
/// for everybody, and no household can be asked for it.
public struct UnsaidServiceValue: Sendable, Hashable {
  public var program: String
  public var service: String
  public var attribute: ServiceAttribute

  public init(program: String, service: String, attribute: ServiceAttribute) {
    self.program = program
    self.service = service
    self.attribute = attribute
  }
}

extension RulePack {
  /// What the catalogue does not say of the services for which some programs judge, in their order.
  ///
  /// - Complexity: O(services × tests).
  public func unsaidServiceValues(of programs: [Program], on day: CivilDay) -> [UnsaidServiceValue] {
    programs.flatMap { program in
      let services = services(of: program).compactMap(\.self)
      if services.isEmpty { return [UnsaidServiceValue]() }
      let read = program.readAttributes
      return services.flatMap { service in
        read.filter { service.value(of: $0, on: day) == nil }
          .map { UnsaidServiceValue(program: program.id, service: service.id, attribute: $0) }
      }
    }
  }
}

extension Program {
  /// The values of its service that the rules read, each once.
  var readAttributes: [ServiceAttribute] {
    conditions.filter(\.readsService).flatMap(\.tests).flatMap(\.predicate.operands).reduce(into: []) { found, operand in
      if case .service(let attribute) = operand, !found.contains(attribute) { found.append(attribute) }
    }
  }
}
