// SPDX-License-Identifier: Apache-2.0
// How other threads speak to the window's objects: they hand over a function that runs on the object's own thread.
#pragma once

#include <functional>

class QObject;

namespace shell {

/// Runs the work later, from the event loop of the receiver's thread: in the order in which it was posted, and not at all
/// once the receiver is gone. From any thread, while the receiver lives.
void post(QObject& receiver, std::function<void()> work);

} // namespace shell
