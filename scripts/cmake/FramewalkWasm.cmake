# The wasm targets.
#
#   framewalk_page   framewalk.mjs + framewalk.wasm: engine and canvas for the page; an ES module whose
#                    default export makes the instance (createFramewalk)
#   framewalk_node   framewalk_node.js: engine and program-test runner for Node, with Node's files

add_compile_options(-flto)
